using System.Globalization;
using System.Text;

namespace RemoteExecutor.Core.Disclosure.Text;

/// <summary>
/// Makes text of unknown origin safe to show and to compare: no terminal sequences, no control, bidirectional or invisible characters,
/// no lone surrogates, one spelling for each character (NFC).
/// </summary>
internal static class TextHygiene
{
    /// <param name="text">Any text; the caller bounds its length.</param>
    /// <param name="keepLines">Keep line breaks and tabs, as in output; otherwise they become spaces.</param>
    public static string Clean(string text, bool keepLines)
    {
        if (IsPlain(text, keepLines)) return text;

        var builder = new StringBuilder(text.Length);
        foreach (var rune in AnsiSequences.Remove(text).Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (IsBreak(rune.Value)) builder.Append(keepLines ? (rune.Value == '\t' ? '\t' : '\n') : ' ');
            else if (Shows(rune) is { } shown) builder.Append(shown.ToString());
        }

        return UnicodeComposition.Compose(builder.ToString());
    }

    private static bool IsPlain(string text, bool keepLines)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' && !(keepLines && c is '\n' or '\t')) return false;
        }

        return true;
    }

    private static bool IsBreak(int rune) => rune is '\n' or '\r' or '\t' or 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029;

    private static Rune? Shows(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format => null,
        UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => Rune.ReplacementChar,
        _ when IsInvisible(rune.Value) => null,
        _ => rune,
    };

    /// <summary>Default-ignorable characters that are neither controls nor format characters.</summary>
    private static bool IsInvisible(int rune) => rune is
        0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0 or (>= 0x180B and <= 0x180F)
        or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);
}
