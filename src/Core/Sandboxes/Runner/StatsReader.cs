using System.Text.Json;

namespace RemoteExecutor.Core.Sandboxes.Runner;

/// <summary>Statistics of one column. Only the members that its kind has are read; a null one is left out.</summary>
internal static class StatsReader
{
    private const int MaxTop = 40;
    private const int MaxTimeChars = 64;

    private static readonly string[] NumericNames = ["mean", "std", "min", "q05", "q25", "q50", "q75", "q95", "max"];
    private static readonly string[] TextNames = ["distinct", "min_length", "max_length"];
    private static readonly string[] CategoryNames = ["distinct"];
    private static readonly string[] TimeNames = ["min", "max"];
    private static readonly string[] BooleanNames = ["true", "false"];

    public static RawStats Read(JsonElement json)
    {
        var stats = new RawStats { Kind = json.Text("kind", 16), Count = json.Count("count") };
        return stats.Kind switch
        {
            "numeric" => stats with { Numbers = Members(json, NumericNames, StrictJson.AsFinite) },
            "text" => stats with { Numbers = Members(json, TextNames, CountOf) },
            "category" => stats with { Numbers = Members(json, CategoryNames, CountOf), Top = TopOf(json.Required("top")) },
            "datetime" => stats with { Texts = Members(json, TimeNames, value => value.AsText(MaxTimeChars)) },
            "boolean" => stats with { Numbers = Members(json, BooleanNames, CountOf) },
            _ => throw StrictJson.Bad("stats"),
        };
    }

    private static Dictionary<string, T> Members<T>(JsonElement json, string[] names, Func<JsonElement, T> read)
    {
        var members = new Dictionary<string, T>(names.Length);
        foreach (var name in names)
        {
            if (json.Optional(name) is { } value) members.Add(name, read(value));
        }

        return members;
    }

    private static double CountOf(JsonElement value) => value.AsCount();

    private static (string Value, long Count)[] TopOf(JsonElement json) => json.Items(MaxTop).Select(PairOf).ToArray();

    private static (string Value, long Count) PairOf(JsonElement pair) =>
        pair.Items(2).ToArray() is [var value, var count] ? (value.AsText(SummaryReader.MaxNameChars), count.AsCount()) : throw StrictJson.Bad("top");
}
