using RemoteExecutor.Core.Disclosure.Redaction;

namespace RemoteExecutor.Core.Disclosure.Echo.Personal;

/// <summary>
/// The columns of a data set, gathered while it is read for the first time: names and samples tell which hold personal data. The second reading takes those
/// only. Bounded: past <see cref="MostColumns"/> columns the rest share one, past <see cref="MostWork"/> characters names alone tell.
/// </summary>
internal sealed class ValueColumns
{
    private const int MostColumns = 10_000, MostWork = 4 << 20, LongestSampled = 256;

    private readonly Dictionary<string, ValueColumn> _columns = new(StringComparer.Ordinal);
    private readonly ValueColumn _others = new(kind: null);
    private int _work;

    /// <summary>Characters in personal columns.</summary>
    public long PersonalChars => _columns.Values.Append(_others).Where(column => column.IsPersonal).Sum(column => column.Chars);

    /// <param name="id">What tells the column from others of the set.</param>
    /// <param name="names">Its name, and those of what it lies in.</param>
    public ValueColumn Of(string id, params ReadOnlySpan<string> names)
    {
        if (_columns.TryGetValue(id, out var column)) return column;
        string? kind = null;
        foreach (var name in names) kind ??= ColumnHints.KindOf(name);
        if (_columns.Count >= MostColumns && kind is null) return _others;
        column = new ValueColumn(kind);
        // Personal ones are told by their names each time.
        if (_columns.Count < MostColumns * 2) _columns.Add(id, column);
        return column;
    }

    /// <summary>Notes a value of the first reading.</summary>
    public void Note(ReadOnlySpan<char> value, ValueColumn column)
    {
        column.Chars += value.Length;
        if (!column.IsSampled || value.Length > LongestSampled || _work > MostWork || value.IsWhiteSpace()) return;
        _work += value.Length;
        column.Sample(value);
    }
}
