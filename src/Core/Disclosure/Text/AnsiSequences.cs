using System.Text;

namespace RemoteExecutor.Core.Disclosure.Text;

/// <summary>Removes terminal control sequences (ECMA-48): colours, cursor moves, titles, hyperlinks.</summary>
internal static class AnsiSequences
{
    private const char Escape = '\u001B', ControlIntroducer = '\u009B';

    // A control string (title, hyperlink) that is not closed within this many characters is taken for text.
    private const int LongestString = 1024;

    public static string Remove(string text)
    {
        if (text.AsSpan().IndexOfAny(Escape, ControlIntroducer) < 0) return text;

        var builder = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ControlIntroducer) at = SkipControlSequence(text, at + 1);
            else if (text[at] == Escape) at = SkipEscape(text, at + 1);
            else builder.Append(text[at++]);
        }

        return builder.ToString();
    }

    private static int SkipEscape(string text, int at)
    {
        if (at == text.Length) return at;
        if (text[at] == '[') return SkipControlSequence(text, at + 1);
        if (text[at] is ']' or 'P' or 'X' or '^' or '_') return SkipString(text, at + 1);
        at = Skip(text, at, ' ', '/');
        return at < text.Length && text[at] is >= '0' and <= '~' ? at + 1 : at;
    }

    private static int SkipControlSequence(string text, int at)
    {
        at = Skip(text, at, '0', '?');
        at = Skip(text, at, ' ', '/');
        return at < text.Length && text[at] is >= '@' and <= '~' ? at + 1 : at;
    }

    private static int SkipString(string text, int at)
    {
        var window = text.AsSpan(at, Math.Min(LongestString, text.Length - at));
        var end = window.IndexOfAny(Escape, '\u0007', '\n');
        if (end < 0 || window[end] == '\n') return at;
        if (window[end] == '\u0007') return at + end + 1;
        return end + 1 < window.Length && window[end + 1] == '\\' ? at + end + 2 : at;
    }

    private static int Skip(string text, int at, char first, char last)
    {
        while (at < text.Length && text[at] >= first && text[at] <= last) at++;
        return at;
    }
}
