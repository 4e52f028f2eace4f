using System.Globalization;
using System.Text.Json;

namespace RemoteExecutor.Cli.Output;

/// <summary>The statistics of one column in one line, whatever keys the policy let through.</summary>
internal static class StatisticsText
{
    private const int MaxItems = 4;

    public static string Of(JsonElement stats) => stats.ValueKind == JsonValueKind.Object
        ? string.Join(", ", from property in stats.EnumerateObject()
                            where property.Name != "kind" && property.Value.ValueKind != JsonValueKind.Null
                            select $"{property.Name} {Value(property.Value)}")
        : Value(stats);

    /// <summary>A cell of a sample row, or a value within statistics.</summary>
    public static string Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "–",
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Number => Number(value),
        JsonValueKind.Array => Several(value.EnumerateArray().Select(Pair)),
        JsonValueKind.Object => Several(value.EnumerateObject().Select(property => $"{property.Name} {Value(property.Value)}")),
        _ => value.GetRawText(),
    };

    private static string Number(JsonElement value) =>
        value.TryGetInt64(out var whole) ? whole.ToString(CultureInfo.InvariantCulture)
        : value.TryGetDouble(out var real) ? real.ToString("G6", CultureInfo.InvariantCulture)
        : value.GetRawText();

    // Top values come as pairs of value and count.
    private static string Pair(JsonElement item) => item.ValueKind == JsonValueKind.Array && item.GetArrayLength() == 2
        ? $"{Value(item[0])} {Value(item[1])}"
        : Value(item);

    private static string Several(IEnumerable<string> items)
    {
        var first = items.Take(MaxItems + 1).ToList();
        return string.Join(" · ", first.Take(MaxItems)) + (first.Count > MaxItems ? " …" : "");
    }
}
