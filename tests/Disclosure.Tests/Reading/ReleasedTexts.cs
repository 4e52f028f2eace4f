using System.Text.Json;
using System.Text.RegularExpressions;

namespace RemoteExecutor.Disclosure.Tests.Reading;

/// <summary>
/// The texts that can be read out of a JSON document: all of it in order, all names, all values, the values under each name one after the other, and all
/// of that without the numbers that keep pieces in order.
/// </summary>
internal sealed partial class ReleasedTexts
{
    private readonly List<string> _all = [], _names = [], _values = [];
    private readonly Dictionary<string, List<string>> _columns = new(StringComparer.Ordinal);

    public static IEnumerable<string> Of(JsonElement json)
    {
        var texts = new ReleasedTexts();
        texts.Read(json, "");
        IEnumerable<List<string>> lists = [texts._all, texts._names, texts._values, [.. texts._columns.Values.SelectMany(column => column)], .. texts._columns.Values.Where(column => column.Count > 1)];
        return lists.SelectMany(list => (string[])[string.Join('\n', list), string.Concat(list.Select(piece => Order().Replace(piece, "")))]).Distinct(StringComparer.Ordinal);
    }

    private void Read(JsonElement json, string path)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                {
                    _names.Add(member.Name);
                    _all.Add(member.Name);
                    Read(member.Value, member.Name);
                }

                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in json.EnumerateArray()) Read(item, item.ValueKind == JsonValueKind.Object ? path : $"{path}[{index++}]");
                break;
            case JsonValueKind.String:
                Add(json.GetString()!, path);
                break;
            case JsonValueKind.Number:
                Add(json.GetRawText(), path);
                break;
        }
    }

    private void Add(string value, string path)
    {
        _all.Add(value);
        _values.Add(value);
        // Of "top[3][0]" and "sample[1][4]" the last index is the column.
        var column = path.Contains("][", StringComparison.Ordinal) ? path[path.LastIndexOf('[')..] : path;
        if (!_columns.TryGetValue(column, out var values)) _columns.Add(column, values = []);
        values.Add(value);
    }

    [GeneratedRegex(@"^[a-z]?[0-9]{1,3}[_=]?")]
    private static partial Regex Order();
}
