using System.Buffers;
using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>Dutch citizen service numbers: nine digits that pass the eleven test, beside the word.</summary>
internal sealed partial class BsnRecogniser() : PatternRecogniser("national_id", Together, Grouped)
{
    [GeneratedRegex(@"\d{9}", Options)]
    private static partial Regex Together { get; }

    [GeneratedRegex(@"\d{4}[. ]\d{2}[. ]\d{3}", Options)]
    private static partial Regex Grouped { get; }

    private static readonly SearchValues<string> Words = SearchValues.Create(["bsn", "burger", "sofi", "citizen"], StringComparison.OrdinalIgnoreCase);

    protected override bool MayHold(string text) => HasDigits(text, 9) && text.AsSpan().ContainsAny(Words);

    protected override bool Accepts(string text, int start, int end)
    {
        if (Context.LetterOrDigitAt(text, start - 1) || Context.LetterOrDigitAt(text, end)) return false;
        if (!Context.Before(text, start, "bsn", "burgerservicenummer", "sofi", "sofinummer", "citizen service number")) return false;
        var digits = Digits.Of(text.AsSpan(start, end - start));
        var sum = -(digits[8] - '0');
        for (var at = 0; at < 8; at++) sum += (9 - at) * (digits[at] - '0');
        return sum % 11 == 0;
    }
}
