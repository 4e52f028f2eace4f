namespace RemoteExecutor.Core.Disclosure.Redaction;

/// <summary>What stands around a candidate.</summary>
internal static class Context
{
    private const int Reach = 40;

    /// <summary>Whether one of the lower-case <paramref name="words"/> stands shortly before <paramref name="start"/>: on the same line, or as a label on the line above.</summary>
    public static bool Before(string text, int start, params ReadOnlySpan<string> words)
    {
        var from = Math.Max(0, start - Reach);
        var before = text.AsSpan(from, start - from);
        var label = before.TrimEnd();
        if (label.EndsWith(":")) before = label;
        before = before[(before.LastIndexOfAny('\n', PlainView.Barrier) + 1)..];
        foreach (var word in words)
        {
            var at = before.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || !char.IsLetter(before[at - 1])) && !IsLetter(before, at + word.Length)) return true;
        }

        return false;
    }

    public static bool LetterOrDigitAt(string text, int index) =>
        index >= 0 && index < text.Length && char.IsLetterOrDigit(text[index]);

    public static bool DigitAt(string text, int index) => index >= 0 && index < text.Length && char.IsAsciiDigit(text[index]);

    private static bool IsLetter(ReadOnlySpan<char> text, int index) => index < text.Length && char.IsLetter(text[index]);
}
