using RemoteExecutor.Core.Disclosure.Redaction.NationalIds;

namespace RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

/// <summary>National ids of further countries, by shape and check digits, beside a word where these say too little.</summary>
internal sealed class NationalIdRecogniser() : Recogniser("national_id")
{
    private const int FewestDigits = 5;

    public override IEnumerable<Finding> Find(string text)
    {
        if (text.Count(char.IsAsciiDigit) < FewestDigits) yield break;
        foreach (var id in NationalId.All)
        {
            if (id.Words.Length > 0 && !id.Words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))) continue;
            for (var match = id.Pattern.Match(text); match.Success; match = match.NextMatch())
            {
                if (Accepts(text, match.Index, match.Index + match.Length, id)) yield return new Finding(match.Index, match.Length, Kind);
            }
        }
    }

    private static bool Accepts(string text, int start, int end, NationalId id)
    {
        if (Joins(text, start - 1, start - 2) || Joins(text, end, end + 1)) return false;
        if (id.Words.Length > 0 && !Context.Before(text, start, id.Words)) return false;
        return id.Holds(string.Concat(text[start..end].Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant());
    }

    /// <summary>Whether the match is a part of a longer word or number.</summary>
    private static bool Joins(string text, int beside, int beyond) =>
        Context.LetterOrDigitAt(text, beside) || (beside >= 0 && beside < text.Length && text[beside] is '.' or '-' or '+' or '_' && Context.DigitAt(text, beyond));
}
