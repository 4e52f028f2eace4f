using System.Text;
using RemoteExecutor.Core.Disclosure.Echo.Views;
using RemoteExecutor.Core.Disclosure.Redaction;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>
/// Finds personal data and secrets that sample cells and category values hold in another writing: encoded, turned round, or a few letters in each. What
/// stands there as it is, redaction has seen already. One for a summary.
/// </summary>
internal sealed class HiddenValues(Redactor redactor)
{
    /// <summary>Longest value that may be a piece of one, and fewest such pieces in a row.</summary>
    private const int PieceChars = 4, FewestPieces = 4, MostJoined = 1024;

    /// <summary>Characters of readings of one summary. Ordinary values have three or four readings; values that take more were made to.</summary>
    private const int MostWork = 1 << 20;

    /// <summary>Kinds with letters and marks of their own. Numbers turned round are numbers like any other.</summary>
    private static readonly HashSet<string> Telling = ["email", "iban", "secret", "token", "private_key", "connection_string"];

    private int _work;

    /// <summary>The kind that another reading of the text shows; null when none does.</summary>
    public string? KindIn(string text) =>
        TextReadings.Of(text).Skip(1).Select(view => KindOf(view.Text, text)).FirstOrDefault(kind => kind is not null);

    /// <summary>Which of these values, in their order, are pieces of something that shows when they are put together.</summary>
    public IReadOnlySet<int> PiecesIn(IReadOnlyList<string?> values)
    {
        var pieces = new HashSet<int>();
        for (var start = 0; start < values.Count; start++)
        {
            var (end, joined) = (start, new StringBuilder());
            for (; end < values.Count && joined.Length < MostJoined && values[end] is { Length: > 0 and <= PieceChars } piece; end++) joined.Append(piece);
            if (end - start < FewestPieces) continue;
            var text = joined.ToString();
            if ((KindOf(text, text) ?? KindIn(text)) is not null) pieces.UnionWith(Enumerable.Range(start, end - start));
            start = end - 1;
        }

        return pieces;
    }

    /// <summary>A reading as long as the text has the text's own characters, or letters in place of its letters.</summary>
    private string? KindOf(string reading, string text)
    {
        if ((_work += reading.Length) > MostWork) return "redacted";
        var tally = new RedactionTally();
        if (redactor.Redact(reading, tally) == reading) return null;
        return tally.Counts.Keys.FirstOrDefault(kind => reading.Length != text.Length || Telling.Contains(kind) || (kind == "card" && !text.All(char.IsAsciiDigit)));
    }
}
