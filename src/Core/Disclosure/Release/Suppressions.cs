using System.Globalization;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>What was withheld and why: one sentence a reason, with the numbers of the columns (from 1), never a value.</summary>
internal sealed class Suppressions
{
    /// <summary>Most sentences of a summary.</summary>
    public const int MaxSentences = 30;

    private const int NamedColumns = 8;

    private readonly List<string> _reasons = [];
    private readonly Dictionary<string, SortedSet<int>> _columns = new(StringComparer.Ordinal);

    public void Add(string reason)
    {
        if (_columns.TryAdd(reason, [])) _reasons.Add(reason);
    }

    public void Add(string reason, int column)
    {
        Add(reason);
        _columns[reason].Add(column + 1);
    }

    public IReadOnlyList<string> Sentences => [.. _reasons.Take(MaxSentences).Select(Sentence)];

    private string Sentence(string reason)
    {
        var columns = _columns[reason];
        if (columns.Count == 0) return reason;
        var named = string.Join(", ", columns.Take(NamedColumns).Select(column => column.ToString(CultureInfo.InvariantCulture)));
        var more = columns.Count > NamedColumns ? string.Create(CultureInfo.InvariantCulture, $" and {columns.Count - NamedColumns} more") : "";
        return $"{reason} (column {named}{more})";
    }
}
