using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure.Echo.Matching;

namespace RemoteExecutor.Core.Disclosure.Echo.Values;

/// <summary>Holds the first rows of a delimited file back until <see cref="HeaderRule"/> has told whether the first of them names the columns.</summary>
internal sealed class HeaderGuess(ValueKeys keys)
{
    private const int MostCells = 20_000;

    private readonly List<List<string>> _rows = [[]];
    private int _cells;
    private bool _isDecided;

    public void Cell(ReadOnlySpan<char> cell, bool isEndOfRow)
    {
        if (_isDecided)
        {
            keys.Add(cell);
            return;
        }

        _rows[^1].Add(cell.ToString());
        _cells++;
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
        foreach (var cell in _rows[0])
        {
            if (isHeader) keys.AddPublicName(cell);
            else keys.Add(cell);
        }

        foreach (var cell in _rows.Skip(1).SelectMany(row => row)) keys.Add(cell);
        _rows.Clear();
    }
}
