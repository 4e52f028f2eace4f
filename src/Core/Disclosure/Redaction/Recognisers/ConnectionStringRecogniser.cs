using System.Buffers;
using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>URLs with a password in them, and <c>key=value;</c> strings that hold an account key or a password.</summary>
internal sealed partial class ConnectionStringRecogniser() : PatternRecogniser("connection_string", Url, Pairs)
{
    [GeneratedRegex(@"[a-z][a-z0-9+.-]{1,20}://[^\s/:@\u0001]{0,64}:[^\s/@\u0001]{1,256}@[^\s""'<>\u0001]{1,512}", Options)]
    private static partial Regex Url { get; }

    [GeneratedRegex(@"\b(?:DefaultEndpointsProtocol|Endpoint|AccountEndpoint|BlobEndpoint|Server|Data Source|Host|HostName|Addr|Address)\s?=[^\r\n""'<>\u0001]{1,1024}", Options)]
    private static partial Regex Pairs { get; }

    private static readonly SearchValues<string> SecretKeys = SearchValues.Create(
        ["password=", "pwd=", "accountkey=", "sharedaccesskey=", "sharedaccesssignature=", "sig="], StringComparison.OrdinalIgnoreCase);

    protected override bool SkipsRefused => true;

    protected override bool MayHold(string text) => text.Contains("://", StringComparison.Ordinal) || text.AsSpan().ContainsAny(SecretKeys);

    protected override bool Accepts(string text, int start, int end)
    {
        var match = text.AsSpan(start, end - start);
        if (match.Contains("://", StringComparison.Ordinal) && match.Contains('@')) return true;
        return match.ContainsAny(SecretKeys);
    }
}
