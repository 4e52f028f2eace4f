using System.Globalization;
using System.Text;
using RemoteExecutor.Core.Disclosure.Text;

namespace RemoteExecutor.Core.Disclosure.Echo.Matching;

/// <summary>
/// What a character counts as when values and released text are compared: letters without case, marks and compatibility forms, digits of
/// any script as ASCII, everything else a separator. The same on both sides, so that only equality matters.
/// </summary>
internal static class LetterFold
{
    public const char Separator = '\0', Invisible = '\u0001', Several = '\u0002', Surrogate = '\u0003';

    private static readonly char[] Table = Build();

    /// <summary>The folded character, or one of the four constants.</summary>
    public static char Of(char c) => Table[c];

    /// <summary>What a <see cref="Several"/> character stands for: upper-casing in most languages spells it out.</summary>
    public static string SeveralOf(char c) => c switch
    {
        'ß' or 'ẞ' => "ss",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        _ => "st",
    };

    /// <summary>The folded form of a rune past the basic plane; null for a separator.</summary>
    public static Rune? Of(Rune rune)
    {
        // Mathematical alphanumerics: runs of 52 letters, then runs of ten digits.
        if (rune.Value is >= 0x1D400 and <= 0x1D6A3) return new Rune('a' + ((rune.Value - 0x1D400) % 26));
        if (rune.Value is >= 0x1D7CE and <= 0x1D7FF) return new Rune('0' + ((rune.Value - 0x1D7CE) % 10));
        if (Rune.IsDigit(rune)) return new Rune('0' + (int)Rune.GetNumericValue(rune));
        return Rune.IsLetter(rune) ? Rune.ToLowerInvariant(new Rune(UnicodeComposition.BaseOf(rune.Value))) : null;
    }

    private static char[] Build()
    {
        var table = new char[char.MaxValue + 1];
        for (var at = 0; at < table.Length; at++) table[at] = Fold((char)at);
        return table;
    }

    private static char Fold(char c)
    {
        if (char.IsSurrogate(c)) return Surrogate;
        if (c is 'ß' or 'ẞ' or (>= 'ﬀ' and <= 'ﬆ' and not 'ﬅ')) return Several;
        if (c is >= '\uFF01' and <= '\uFF5E') return Fold((char)(c - 0xFEE0));
        if (c is >= 'Ⓐ' and <= 'ⓩ') return (char)('a' + ((c - 'Ⓐ') % 26));
        if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit) return (char)('0' + digit);
        switch (CharUnicodeInfo.GetUnicodeCategory(c))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return Invisible;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter:
                return Letter(c);
            default:
                return Separator;
        }
    }

    private static char Letter(char c)
    {
        var lower = char.ToLowerInvariant((char)UnicodeComposition.BaseOf(c));
        return lower switch { 'ς' => 'σ', 'ı' => 'i', 'ſ' => 's', 'µ' => 'μ', 'ﬅ' => 't', _ => lower };
    }
}
