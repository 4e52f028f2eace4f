using System.Text.Json;
using System.Text.Json.Serialization;
using RemoteExecutor.Core.Disclosure;

namespace RemoteExecutor.Core.Contracts;

/// <summary>
/// What an agent learns of a result: shape and statistics, never the data. Only the disclosure filter makes one.
/// </summary>
public sealed record ExecutionSummary
{
    /// <summary>Column → dtype. A repeated column name gets a suffix <c>#2</c>, <c>#3</c>, …</summary>
    public IReadOnlyDictionary<string, string> Schema { get; init; } = new Dictionary<string, string>();

    /// <summary>Rows of the result: a number, or under <c>strict</c> a bound such as <c>"&lt;10"</c>; null without a result.</summary>
    public RowCount? RowCount { get; init; }

    /// <summary>At most three rows, column → value.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> Sample { get; init; } = [];

    /// <summary>Column → its statistics.</summary>
    public IReadOnlyDictionary<string, JsonElement> Stats { get; init; } = new Dictionary<string, JsonElement>();

    public string Stdout { get; init; } = "";

    public string Stderr { get; init; } = "";

    /// <summary>Wall-clock time of the user's code in the sandbox.</summary>
    public long ExecutionTimeMs { get; init; }

    public string? ErrorMessage { get; init; }

    /// <summary>Differences between the expected and the actual schema, by column name and type only; null when none was expected.</summary>
    public IReadOnlyList<string>? SchemaMismatch { get; init; }

    public required DisclosureReport Disclosure { get; init; }
}

/// <summary>What the disclosure filter did, so that nothing is dropped silently.</summary>
public sealed record DisclosureReport
{
    public required DisclosureLevel Policy { get; init; }

    /// <summary>One sentence for each thing withheld, with its reason and no value.</summary>
    public IReadOnlyList<string> Suppressed { get; init; } = [];

    /// <summary>Kind of personal data or secret → how many were replaced.</summary>
    public IReadOnlyDictionary<string, int> Redactions { get; init; } = new Dictionary<string, int>();

    /// <summary>Size of the released summary in bytes of UTF-8 JSON.</summary>
    public int ReleasedBytes { get; init; }
}

/// <summary>An exact row count, or a bound where the policy hides small ones.</summary>
[JsonConverter(typeof(RowCountJsonConverter))]
public sealed record RowCount(long? Exact, string? Bound = null)
{
    public override string ToString() => Bound ?? Exact?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
}

internal sealed class RowCountJsonConverter : JsonConverter<RowCount>
{
    public override RowCount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? new RowCount(null, reader.GetString()) : new RowCount(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, RowCount value, JsonSerializerOptions options)
    {
        if (value.Bound is { } bound) writer.WriteStringValue(bound);
        else writer.WriteNumberValue(value.Exact ?? 0);
    }
}
