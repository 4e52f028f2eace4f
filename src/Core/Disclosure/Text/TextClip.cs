namespace RemoteExecutor.Core.Disclosure.Text;

/// <summary>Shortens text without cutting a surrogate pair or a redaction mark in half.</summary>
internal static class TextClip
{
    public static string To(string text, int maxChars)
    {
        if (text.Length <= maxChars) return text;

        var end = maxChars;
        if (end > 0 && char.IsHighSurrogate(text[end - 1])) end--;
        var open = text.LastIndexOf('‹', Math.Max(0, end - 1), Math.Min(end, RedactionMarks.Longest));
        if (open >= 0 && RedactionMarks.LengthAt(text, open) > end - open) end = open;
        return text[..end];
    }
}
