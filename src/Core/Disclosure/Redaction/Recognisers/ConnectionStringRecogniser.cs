namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>URLs with a password in them, and <c>key=value;</c> strings that hold an account key or a password.</summary>
internal sealed class ConnectionStringRecogniser() : PatternRecogniser(
    "connection_string",
    @"[a-z][a-z0-9+.-]{1,20}://[^\s/:@\u0001]{0,64}:[^\s/@\u0001]+@[^\s""'<>\u0001]+",
    @"\b(?:DefaultEndpointsProtocol|Endpoint|AccountEndpoint|BlobEndpoint|Server|Data Source|Host|HostName|Addr|Address)\s?=[^\r\n""'<>\u0001]+")
{
    private static readonly string[] SecretKeys = ["password=", "pwd=", "accountkey=", "sharedaccesskey=", "sharedaccesssignature=", "sig="];

    protected override bool Accepts(string text, int start, int end)
    {
        var match = text.AsSpan(start, end - start);
        if (match.Contains("://", StringComparison.Ordinal) && match.Contains('@')) return true;
        foreach (var key in SecretKeys)
        {
            if (match.Contains(key, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
