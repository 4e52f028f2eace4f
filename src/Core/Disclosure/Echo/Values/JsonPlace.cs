using System.Globalization;
using System.Text.Json;
using RemoteExecutor.Core.Disclosure.Echo.Matching;
using RemoteExecutor.Core.Disclosure.Echo.Personal;

namespace RemoteExecutor.Core.Disclosure.Echo.Values;

/// <summary>
/// To which column a value of a JSON document belongs: to that of its key; below a key that tells of personal data, to that one's; in a row that is a list, to that
/// of its place.
/// </summary>
internal sealed class JsonPlace(ValueColumns columns)
{
    // Values further back in a row share a column.
    private const int MostPlaces = 1000;

    private readonly Dictionary<string, ValueColumn> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ValueColumn>> _rows = new(StringComparer.Ordinal);
    private readonly Stack<Level> _above = new();
    private Level _level = new(columns.Of("\0document"), "", IsList: false, IsRow: false);
    private ValueColumn? _key;
    private string _name = "";
    private int _index;

    /// <summary>The column of the value that comes next.</summary>
    public ValueColumn Column => _level.IsRow ? InRow() : _key ?? _level.Column;

    public void Name(ReadOnlySpan<char> name)
    {
        _key = _level.Column;
        // A number is a row's, as pandas writes columns; what is too long is a value.
        if (_level.Column.Kind is not null || name.Length > ValueKeys.LongestField || !name.ContainsAnyExceptInRange('0', '9')) return;
        if (!_named.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out _name!, out _key!))
        {
            _name = name.ToString();
            _key = columns.Of(_name, _name);
            if (_named.Count < JsonValues.MostNames) _named.Add(_name, _key);
        }
    }

    /// <summary>After a value that is text or a number.</summary>
    public void Next() => _index++;

    /// <summary>Enters or leaves a list or an object; anything else is a value that tells nothing.</summary>
    public void Move(JsonTokenType token)
    {
        switch (token)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                var isList = token == JsonTokenType.StartArray;
                var inner = new Level(Column, _key is null ? _level.Name : _name, isList, isList && _level.IsList && Column.Kind is null);
                _above.Push(_level with { Index = _index });
                (_level, _key, _index) = (inner, null, 0);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray when _above.TryPop(out var above):
                (_level, _key, _index) = (above, null, above.Index + 1);
                break;
            case JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null:
                _index++;
                break;
        }
    }

    private ValueColumn InRow()
    {
        if (!_rows.TryGetValue(_level.Name, out var row)) _rows.Add(_level.Name, row = []);
        var place = Math.Min(_index, MostPlaces);
        while (row.Count <= place) row.Add(columns.Of(string.Create(CultureInfo.InvariantCulture, $"{_level.Name}\0{row.Count}")));
        return row[place];
    }

    /// <summary>A list or an object: what its values are, under which key it lies, and how far it has been read.</summary>
    private readonly record struct Level(ValueColumn Column, string Name, bool IsList, bool IsRow, int Index = 0);
}
