using RemoteExecutor.Core.Disclosure.Echo;
using RemoteExecutor.Core.Disclosure.Redaction;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>
/// Finds what the personal columns of a run's data hold in sample cells, category values, dates and numbers, which are released though they are data: in whatever
/// column of the result, and in whatever writing. One for a summary.
/// </summary>
/// <param name="search">Over the values of those columns; null where there are none.</param>
internal sealed class PersonalValues(EchoSearch? search)
{
    /// <summary>Characters that are compared for one summary. Forty values in each of a hundred columns take fewer.</summary>
    private const int MostWork = 1 << 19;

    private const int ShortestChars = 4;

    // Neither a word nor a number goes on across it, and both are found in pieces.
    private const string Between = ", ";

    private int _work;

    public IReadOnlyList<Finding> In(string text)
    {
        if (search is null || text.Length < ShortestChars) return [];
        return (_work += text.Length) > MostWork ? [new Finding(0, text.Length, "redacted")] : search.Find(text);
    }

    /// <summary>Which of these values, in their order, hold one together.</summary>
    public IReadOnlySet<int> PiecesIn(IReadOnlyList<string?> values)
    {
        var pieces = new HashSet<int>();
        if (search is null || values.Count < 2) return pieces;
        Find(values, pieces);
        string?[] bare = [.. values.Select(HiddenValues.WithoutPlace)];
        if (!bare.SequenceEqual(values)) Find(bare, pieces);
        return pieces;
    }

    private void Find(IReadOnlyList<string?> values, HashSet<int> pieces)
    {
        var findings = In(string.Join(Between, values));
        var (start, next) = (0, 0);
        for (var at = 0; at < values.Count && next < findings.Count; at++)
        {
            var end = start + (values[at]?.Length ?? 0);
            while (next < findings.Count && findings[next].Start + findings[next].Length <= start) next++;
            if (next < findings.Count && findings[next].Start < end) pieces.Add(at);
            start = end + Between.Length;
        }
    }
}
