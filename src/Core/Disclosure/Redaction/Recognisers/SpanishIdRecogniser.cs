using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>Spanish DNI and NIE: the last letter is a check of the digits.</summary>
internal sealed partial class SpanishIdRecogniser() : PatternRecogniser("national_id", Dni, Nie)
{
    [GeneratedRegex(@"\d{8}[- ]?[A-Z]", Options)]
    private static partial Regex Dni { get; }

    [GeneratedRegex(@"[XYZ][- ]?\d{7}[- ]?[A-Z]", Options)]
    private static partial Regex Nie { get; }

    private const string Letters = "TRWAGMYFPDXBNJZSQVHLCKE";

    protected override bool MayHold(string text) => HasDigits(text, 7);

    protected override bool Accepts(string text, int start, int end)
    {
        if (Context.LetterOrDigitAt(text, start - 1) || Context.LetterOrDigitAt(text, end)) return false;
        var first = char.ToUpperInvariant(text[start]);
        var digits = (char.IsAsciiLetter(first) ? (first - 'X').ToString(System.Globalization.CultureInfo.InvariantCulture) : "")
            + Digits.Of(text.AsSpan(start, end - start));
        var number = int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        return Letters[number % 23] == char.ToUpperInvariant(text[end - 1]);
    }
}
