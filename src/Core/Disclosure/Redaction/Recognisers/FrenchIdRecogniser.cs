using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>French NIR: sex, year, month, place and order, then a key of two digits (97 minus the number mod 97). Corsican letters count as 19 and 18.</summary>
internal sealed partial class FrenchIdRecogniser() : PatternRecogniser("national_id", Nir)
{
    [GeneratedRegex(@"[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-4]\d|50|[5-9]\d) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}", Options)]
    private static partial Regex Nir { get; }

    protected override bool MayHold(string text) => HasDigits(text, 13);

    protected override bool Accepts(string text, int start, int end)
    {
        if (Context.LetterOrDigitAt(text, start - 1) || Context.LetterOrDigitAt(text, end)) return false;
        var number = text[start..end].Replace("2A", "19", StringComparison.OrdinalIgnoreCase).Replace("2B", "18", StringComparison.OrdinalIgnoreCase);
        var digits = Digits.Of(number);
        if (digits.Length != 15) return false;
        var body = long.Parse(digits[..13], System.Globalization.CultureInfo.InvariantCulture);
        return 97 - (body % 97) == int.Parse(digits[13..], System.Globalization.CultureInfo.InvariantCulture);
    }
}
