using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>US social security and individual taxpayer numbers: grouped and in an issued range, or nine digits beside the words.</summary>
internal sealed partial class SsnRecogniser() : PatternRecogniser("ssn", Grouped, Together)
{
    [GeneratedRegex(@"\d{3}[- ]\d{2}[- ]\d{4}", Options)]
    private static partial Regex Grouped { get; }

    [GeneratedRegex(@"\d{9}", Options)]
    private static partial Regex Together { get; }

    protected override bool MayHold(string text) => HasDigits(text, 9);

    protected override bool Accepts(string text, int start, int end)
    {
        if (Context.LetterOrDigitAt(text, start - 1) || Context.LetterOrDigitAt(text, end)) return false;
        var digits = Digits.Of(text.AsSpan(start, end - start));
        if (digits.StartsWith("000", StringComparison.Ordinal) || digits.StartsWith("666", StringComparison.Ordinal)) return false;
        if (digits[3..5] == "00" || digits[5..] == "0000") return false;
        var grouped = end - start == 11;
        if (grouped && text[start + 3] != text[start + 6]) return false;
        return (grouped && text[start + 3] == '-') || Context.Before(text, start, "ssn", "social security", "itin", "taxpayer");
    }
}
