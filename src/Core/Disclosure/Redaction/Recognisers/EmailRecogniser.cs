namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>E-mail addresses, letters of every script in both parts.</summary>
internal sealed class EmailRecogniser() : Recogniser("email")
{
    private const int LongestLocal = 64, LongestDomain = 253;

    public override IEnumerable<Finding> Find(string text)
    {
        var floor = 0;
        for (var at = text.IndexOf('@'); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > floor && at - start < LongestLocal && IsLocal(text[start - 1])) start--;
            while (start < at && text[start] == '.') start++;
            var end = EndOfDomain(text, at + 1);
            if (start == at || end == 0) continue;
            yield return Found(start, end);
            floor = end;
        }
    }

    /// <summary>End of a domain with a top level of two letters or more; 0 when there is none.</summary>
    private static int EndOfDomain(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestDomain && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-')) end++;
        while (end > start && text[end - 1] is '.' or '-') end--;
        var domain = text.AsSpan(start, end - start);
        var dot = domain.LastIndexOf('.');
        if (dot <= 0 || domain.Length - dot < 3 || domain.Contains("..", StringComparison.Ordinal)) return 0;
        foreach (var c in domain[(dot + 1)..])
        {
            if (!char.IsLetter(c) && !domain[(dot + 1)..].StartsWith("xn--", StringComparison.OrdinalIgnoreCase)) return 0;
        }

        return end;
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || "!#$%&'*+/=?^_`{|}~.-".Contains(c, StringComparison.Ordinal);
}
