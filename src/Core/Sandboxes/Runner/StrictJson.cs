using System.Text;
using System.Text.Json;

namespace RemoteExecutor.Core.Sandboxes.Runner;

/// <summary>
/// JSON out of a sandbox: shallow, without duplicate keys, every value of the expected type and size. What is not, is a
/// <see cref="JsonException"/>, which the readers of the channel turn into "no result".
/// </summary>
internal static class StrictJson
{
    private const int MaxDepth = 16;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    public static JsonDocument Parse(ReadOnlySpan<byte> utf8)
    {
        var repaired = utf8.ToArray();
        LoneSurrogates.Replace(repaired);
        return JsonDocument.Parse(repaired, Options);
    }

    public static JsonElement Required(this JsonElement parent, string name) =>
        parent.Optional(name) ?? throw Bad(name);

    /// <summary>Null when the member is missing or null.</summary>
    public static JsonElement? Optional(this JsonElement parent, string name)
    {
        if (parent.ValueKind != JsonValueKind.Object) throw Bad(name);
        return parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    public static string Text(this JsonElement parent, string name, int maxChars) => parent.Required(name).AsText(maxChars);

    /// <param name="value">A JSON string.</param>
    /// <param name="maxChars">In code points, as Python counts.</param>
    public static string AsText(this JsonElement value, int maxChars)
    {
        if (value.ValueKind != JsonValueKind.String) throw Bad("text");
        var text = value.GetString()!;
        return text.Length <= maxChars || text.EnumerateRunes().Count() <= maxChars ? text : throw Bad("text");
    }

    /// <summary>A whole number that is not negative: everything that a runner counts.</summary>
    public static long Count(this JsonElement parent, string name) => parent.Required(name).AsCount();

    public static long AsCount(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= 0 ? number : throw Bad("count");

    public static int? OptionalInt(this JsonElement parent, string name)
    {
        if (parent.Optional(name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw Bad(name);
    }

    public static double AsFinite(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw Bad("number");

    /// <summary>A finite number that is not negative.</summary>
    public static double Measure(this JsonElement parent, string name) =>
        parent.Required(name).AsFinite() is >= 0 and var number ? number : throw Bad(name);

    public static bool Flag(this JsonElement parent, string name) => parent.Required(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Bad(name),
    };

    /// <summary>The elements of an array that has at most <paramref name="max"/> of them.</summary>
    public static JsonElement.ArrayEnumerator Items(this JsonElement value, int max) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() <= max ? value.EnumerateArray() : throw Bad("array");

    public static JsonException Bad(string what) => new($"Not as the protocol says: {what}.");

    private static int Count(this StringRuneEnumerator runes)
    {
        var count = 0;
        foreach (var _ in runes) count++;
        return count;
    }
}
