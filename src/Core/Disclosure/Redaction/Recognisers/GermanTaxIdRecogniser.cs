using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>German tax ids: eleven digits with a check digit, in the printed grouping or beside the word.</summary>
internal sealed partial class GermanTaxIdRecogniser() : PatternRecogniser("national_id", Grouped, Together)
{
    [GeneratedRegex(@"[1-9]\d \d{3} \d{3} \d{3}", Options)]
    private static partial Regex Grouped { get; }

    [GeneratedRegex(@"[1-9]\d{10}", Options)]
    private static partial Regex Together { get; }

    protected override bool MayHold(string text) => HasDigits(text, 11);

    protected override bool Accepts(string text, int start, int end)
    {
        if (Context.LetterOrDigitAt(text, start - 1) || Context.LetterOrDigitAt(text, end)) return false;
        var digits = Digits.Of(text.AsSpan(start, end - start));
        return Digits.Mod1110(digits) && RepeatsAsIssued(digits) && (end - start == 14 || Context.Before(
            text, start, "steuer", "steuer-id", "steuerid", "steueridentifikationsnummer", "idnr", "tax id", "tin", "identifikationsnummer"));
    }

    /// <summary>Among the first ten digits one stands two or three times; all others at most once.</summary>
    private static bool RepeatsAsIssued(string digits)
    {
        var repeated = digits[..10].GroupBy(digit => digit).Where(group => group.Count() > 1).ToList();
        return repeated.Count == 1 && repeated[0].Count() <= 3;
    }
}
