using System.Text;
using System.Text.RegularExpressions;
using RemoteExecutor.Core.Disclosure.Echo.Views;
using RemoteExecutor.Core.Disclosure.Redaction;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>
/// Finds personal data and secrets that sample cells, category values and column names hold in another writing: encoded, turned round, spaced out, or a few
/// letters in each. What stands there as it is, redaction has seen already. One for a summary.
/// </summary>
internal sealed partial class HiddenValues(Redactor redactor)
{
    /// <summary>Longest value that may be a piece of one, fewest such pieces in a row, and the longest value that may be a half.</summary>
    private const int PieceChars = 4, FewestPieces = 4, HalfChars = 64, MostJoined = 1024, FewestCardDigits = 13, MostCardDigits = 19;

    /// <summary>Characters of readings of one summary. Ordinary values have a few readings; values that take more were made to.</summary>
    private const int MostWork = 1 << 20;

    /// <summary>Kinds with letters and marks of their own. Numbers turned round are numbers like any other.</summary>
    private static readonly HashSet<string> Telling = ["email", "iban", "secret", "token", "private_key", "connection_string"];

    private int _work;

    /// <summary>The kind that another reading of the text shows; null when none does.</summary>
    public string? KindIn(string text)
    {
        var kinds = TextReadings.Of(text).Skip(1).Select(view => KindOf(view.Text, text))
            .Append(Spaced(text) is { } closed ? KindOf(closed, text) : null)
            .Append(Joint().IsMatch(text) ? KindOf(Joint().Replace(text, " "), text) : null)
            .Append(CardDigits(text) is { } digits && KindOf(digits, text) == "card" ? "card" : null);
        return kinds.FirstOrDefault(kind => kind is not null);
    }

    /// <summary>Which of these values, in their order, are pieces of something that shows when they are put together.</summary>
    public IReadOnlySet<int> PiecesIn(IReadOnlyList<string?> values)
    {
        var pieces = new HashSet<int>();
        FindRuns(values, pieces);
        FindRuns([.. values.Select(WithoutPlace)], pieces);
        for (var at = 0; at + 1 < values.Count; at++)
        {
            if (values[at] is { Length: > 1 and <= HalfChars } first && values[at + 1] is { Length: > 1 and <= HalfChars } second && IsWhole(first, second)) pieces.UnionWith([at, at + 1]);
        }

        return pieces;
    }

    private void FindRuns(IReadOnlyList<string?> values, HashSet<int> pieces)
    {
        for (var start = 0; start < values.Count; start++)
        {
            var (end, joined) = (start, new StringBuilder());
            for (; end < values.Count && joined.Length < MostJoined && values[end] is { Length: > 0 and <= PieceChars } piece; end++) joined.Append(piece);
            if (end - start < FewestPieces) continue;
            var text = joined.ToString();
            if ((KindOf(text, text) ?? KindIn(text)) is not null) pieces.UnionWith(Enumerable.Range(start, end - start));
            start = end - 1;
        }
    }

    /// <summary>Two halves: only what hardly comes about by chance.</summary>
    private bool IsWhole(string first, string second)
    {
        var joined = first + second;
        return (joined.AsSpan().ContainsAny('@', '+', ' ') || (char.IsAsciiLetter(joined[0]) && char.IsAsciiDigit(joined[^1])))
            && KindOf(joined, joined) is { } kind && (kind is "email" or "iban" or "card" || (kind == "phone" && joined[0] == '+'))
            && KindOf(first, first) is null && KindOf(second, second) is null;
    }

    /// <summary>A reading as long as the text has the text's own characters, or letters in place of its letters.</summary>
    private string? KindOf(string reading, string text)
    {
        if ((_work += reading.Length) > MostWork) return "redacted";
        var tally = new RedactionTally();
        if (redactor.Redact(reading, tally) == reading) return null;
        return tally.Counts.Keys.FirstOrDefault(kind =>
            reading.Length != text.Length || Telling.Contains(kind) || (kind == "card" && !text.All(char.IsAsciiDigit)) || (kind == "phone" && text[0] == '+'));
    }

    /// <summary>Without the character that stands between all others; null when none stands there more than once.</summary>
    private static string? Spaced(string text)
    {
        var between = text.Where(c => !char.IsLetterOrDigit(c)).GroupBy(c => c).Where(group => group.Count() > 1).MaxBy(group => group.Count());
        return between is null ? null : text.Replace(between.Key.ToString(), "", StringComparison.Ordinal);
    }

    private static string? CardDigits(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length is >= FewestCardDigits and <= MostCardDigits && digits.Length < text.Length ? digits : null;
    }

    /// <summary>"03_x" and "c3=x" are pieces in an order.</summary>
    private static string? WithoutPlace(string? value) => value is null ? null : Place().Replace(value, "").Trim('_') is { Length: > 0 } rest ? rest : null;

    [GeneratedRegex("^[a-z]?(?:[0-9]{1,3}[_=]|[0-9]{1,2})", RegexOptions.NonBacktracking)]
    private static partial Regex Place();

    /// <summary>Between two words of a name that were written as one.</summary>
    [GeneratedRegex(@"(?<=^\p{L}*\p{Ll})(?=\p{Lu}\p{L}*\z)")]
    private static partial Regex Joint();
}
