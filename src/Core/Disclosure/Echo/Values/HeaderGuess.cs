using RemoteExecutor.Core.Disclosure.Echo.Matching;

namespace RemoteExecutor.Core.Disclosure.Echo.Values;

/// <summary>
/// Whether the first row of a delimited file names its columns: names are public, values are not, so doubt makes it values. It does when all its cells
/// are distinct and look like identifiers in lower case, or when a column has a word there and numbers in all rows that were looked at.
/// </summary>
internal sealed class HeaderGuess(ValueKeys keys)
{
    private const int MostRows = 20, MostCells = 20_000;

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
        var isHeader = IsHeader(_rows[0], [.. _rows.Skip(1).Where(row => row.Count >= _rows[0].Count)]);
        foreach (var cell in _rows[0])
        {
            if (isHeader) keys.AddPublicName(cell);
            else keys.Add(cell);
        }

        foreach (var cell in _rows.Skip(1).SelectMany(row => row)) keys.Add(cell);
        _rows.Clear();
    }

    private static bool IsHeader(List<string> first, List<List<string>> rows)
    {
        if (first.Count == 0 || rows.Count == 0 || first.Distinct(StringComparer.Ordinal).Count() < first.Count) return false;
        if (first.Any(cell => cell.Length is 0 or > ValueKeys.LongestField || cell.Contains('@', StringComparison.Ordinal) || IsNumber(cell))) return false;
        return first.All(IsIdentifier) || Enumerable.Range(0, first.Count).Any(column => rows.All(row => IsNumber(row[column])));
    }

    private static bool IsIdentifier(string cell) =>
        char.IsAsciiLetterLower(cell[0]) && cell.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    /// <summary>A number, date or time, or nothing.</summary>
    private static bool IsNumber(string cell) => cell.All(c => !char.IsLetter(c) || c is 'T' or 'Z' or 'e' or 'E') && cell.All(c => c != '@');
}
