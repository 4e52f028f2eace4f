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
            // Addresses glued together share a label: the domain of one is the local part of the next.
            while (end < text.Length && text[end] == '@' && EndOfDomain(text, end + 1) is > 0 and var next) end = next;
            yield return Found(start, end);
            floor = end;
        }
    }

    /// <summary>End of the longest domain whose last label is two characters or more and starts with a letter; 0 when there is none.</summary>
    private static int EndOfDomain(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < LongestDomain && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-')) end++;
        var domain = text.AsSpan(start, end - start);
        for (domain = domain.TrimEnd(".-"); domain.LastIndexOf('.') is > 0 and var dot; domain = domain[..dot].TrimEnd(".-"))
        {
            // What is glued to a domain belongs to the label: "jo@example.com12".
            if (domain.Length - dot > 2 && char.IsLetter(domain[dot + 1])) return start + domain.Length;
        }

        return 0;
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || "!#$%&'*+/=?^_`{|}~.-".Contains(c, StringComparison.Ordinal);
}
