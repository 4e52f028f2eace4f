namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>PEM private keys (RFC 7468), whole or cut off at the end of the text.</summary>
internal sealed class PrivateKeyRecogniser() : Recogniser("private_key")
{
    private const string Begin = "-----BEGIN ", End = "-----END ";
    private const int LongestLabel = 64;

    public override IEnumerable<Finding> Find(string text)
    {
        for (var start = text.IndexOf(Begin, StringComparison.Ordinal); start >= 0;)
        {
            var label = text.AsSpan(start, Math.Min(text.Length - start, LongestLabel));
            var end = start + Begin.Length;
            if (label.Contains("PRIVATE KEY", StringComparison.Ordinal))
            {
                end = EndOf(text, end);
                yield return Found(start, end);
            }

            start = text.IndexOf(Begin, end, StringComparison.Ordinal);
        }
    }

    private static int EndOf(string text, int from)
    {
        var end = text.IndexOf(End, from, StringComparison.Ordinal);
        if (end < 0) return text.Length;
        var dashes = text.IndexOf("-----", end + End.Length, StringComparison.Ordinal);
        return dashes < 0 ? text.Length : dashes + 5;
    }
}
