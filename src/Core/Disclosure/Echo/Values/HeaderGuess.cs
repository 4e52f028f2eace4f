using System.Globalization;
using RemoteExecutor.Core.Disclosure.Echo.Matching;
using RemoteExecutor.Core.Disclosure.Echo.Personal;

namespace RemoteExecutor.Core.Disclosure.Echo.Values;

/// <summary>
/// Whether the first row of a delimited file names its columns: names are public, values are not, so doubt makes it values. It does when all its cells
/// are distinct and look like identifiers in lower case, or when a column has a word there and numbers in all rows that were looked at.
/// </summary>
internal sealed class HeaderGuess(ValueSink values, string file)
{
    private const int MostRows = 20, MostCells = 20_000;

    private readonly List<List<string>> _rows = [[]];
    private readonly List<ValueColumn> _columns = [];
    private List<string> _names = [];
    private int _cells, _column;
    private bool _isDecided;

    /// <summary>Letters, digits and underscores, small letters only.</summary>
    public static bool IsIdentifier(ReadOnlySpan<char> cell)
    {
        if (cell.IsEmpty || !char.IsAsciiLetterLower(cell[0])) return false;
        foreach (var c in cell)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '_') return false;
        }

        return true;
    }

    public void Cell(ReadOnlySpan<char> cell, bool isEndOfRow)
    {
        if (_isDecided)
        {
            values.Add(cell, ColumnOf(_column));
            _column = isEndOfRow ? 0 : _column + 1;
            return;
        }

        _rows[^1].Add(cell.ToString());
        _cells++;
        _column = isEndOfRow ? 0 : _column + 1;
        if (_cells >= MostCells || (isEndOfRow && _rows.Count > MostRows)) Decide();
        else if (isEndOfRow) _rows.Add([]);
    }

    public void End()
    {
        if (!_isDecided) Decide();
    }

    private void Decide()
    {
        _isDecided = true;
        // A line of comments or an empty one before the names: no header, and the names count as values.
        List<List<string>> rows = [.. _rows.Skip(1).Where(row => row.Count >= _rows[0].Count)];
        var isHeader = IsHeader(_rows[0], rows);
        // For what columns hold, words above them count as names where they are none of values.
        if (isHeader || IsLikeNames(_rows[0])) _names = _rows[0];
        foreach (var (column, cell) in _rows[0].Index())
        {
            if (isHeader) values.AddPublicName(cell);
            else values.Add(cell, ColumnOf(column));
        }

        foreach (var (column, cell) in _rows.Skip(1).SelectMany(row => row.Index())) values.Add(cell, ColumnOf(column));
        _rows.Clear();
    }

    /// <summary>Files of a set share columns of the same name.</summary>
    private ValueColumn ColumnOf(int column)
    {
        while (_columns.Count <= column)
        {
            var name = _columns.Count < _names.Count ? _names[_columns.Count] : null;
            _columns.Add(name is null ? values.Columns.Of(string.Create(CultureInfo.InvariantCulture, $"{file}\0{_columns.Count}")) : values.Columns.Of(name, name));
        }

        return _columns[column];
    }

    private static bool IsHeader(List<string> first, List<List<string>> rows)
    {
        if (!IsLikeNames(first) || rows.Count == 0) return false;
        return first.All(cell => IsIdentifier(cell)) || Enumerable.Range(0, first.Count).Any(column => rows.All(row => IsNumber(row[column])));
    }

    private static bool IsLikeNames(List<string> first) =>
        first.Count > 0 && first.Distinct(StringComparer.Ordinal).Count() == first.Count
        && !first.Any(cell => cell.Length is 0 or > ValueKeys.LongestField || cell.Contains('@', StringComparison.Ordinal) || IsNumber(cell));

    /// <summary>A number, date or time, or nothing.</summary>
    private static bool IsNumber(string cell) => cell.All(c => !char.IsLetter(c) || c is 'T' or 'Z' or 'e' or 'E') && cell.All(c => c != '@');
}
