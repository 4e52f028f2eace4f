using System.Globalization;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure.Echo.Personal;

namespace RemoteExecutor.Core.Disclosure.Echo.Values;

/// <summary>Holds the first rows of a delimited file back until <see cref="HeaderRule"/> has told whether the first of them names the columns.</summary>
internal sealed class HeaderGuess(ValueSink values, string file)
{
    private const int MostCells = 20_000;

    private readonly List<List<string>> _rows = [[]];
    private readonly List<ValueColumn> _columns = [];
    private List<string> _names = [];
    private int _cells, _column;
    private bool _isDecided;

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
        if (_cells >= MostCells || (isEndOfRow && _rows.Count > HeaderRule.Rows)) Decide();
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
        var isHeader = HeaderRule.NamesColumns(_rows[0], _rows.Skip(1));
        // For what columns hold, words above them count as names where they are none of values.
        if (isHeader || HeaderRule.MayNameColumns(_rows[0])) _names = _rows[0];
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
}
