using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>UK National Insurance numbers: two letters that are issued, six digits, a letter A to D.</summary>
internal sealed partial class NinoRecogniser() : PatternRecogniser("national_id", Nino)
{
    [GeneratedRegex(@"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]", Options)]
    private static partial Regex Nino { get; }

    private static readonly string[] NeverIssued = ["BG", "GB", "KN", "NK", "NT", "TN", "ZZ"];

    protected override bool MayHold(string text) => HasDigits(text, 6);

    protected override bool Accepts(string text, int start, int end) =>
        !Context.LetterOrDigitAt(text, start - 1) && !Context.LetterOrDigitAt(text, end)
        && !NeverIssued.Contains(text.Substring(start, 2), StringComparer.OrdinalIgnoreCase);
}
