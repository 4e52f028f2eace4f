namespace RemoteExecutor.Core.Disclosure.Text;

/// <summary>
/// The marks that stand for what was redacted, such as <c>‹email›</c>. A program may print one itself: it hides nothing and reveals
/// nothing, so it stays and is not counted.
/// </summary>
internal static class RedactionMarks
{
    /// <summary>Every kind, the gravest first: where two findings overlap the first names the mark.</summary>
    public static readonly string[] Kinds =
    [
        "private_key", "connection_string", "secret", "token", "card", "iban", "ssn", "national_id", "email", "mac", "ip",
        "date_of_birth", "phone", "address", "name", "data", "redacted",
    ];

    public static readonly int Longest = Kinds.Max(kind => kind.Length) + 2;

    public static string Of(string kind) => $"‹{kind}›";

    /// <summary>Whether anything but marks and blanks stands in the text.</summary>
    public static bool LeavesSome(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (LengthAt(text, at) is > 0 and var mark) at += mark - 1;
            else if (!char.IsWhiteSpace(text[at])) return true;
        }

        return false;
    }

    /// <summary>Length of the mark that starts at <paramref name="start"/>; 0 when none does.</summary>
    public static int LengthAt(string text, int start)
    {
        if (text[start] != '‹') return 0;
        var window = text.AsSpan(start + 1, Math.Min(Longest - 1, text.Length - start - 1));
        var end = window.IndexOf('›');
        if (end < 0) return 0;
        foreach (var kind in Kinds)
        {
            if (window[..end].SequenceEqual(kind)) return end + 2;
        }

        return 0;
    }
}
