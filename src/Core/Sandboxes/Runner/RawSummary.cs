using System.Text.Json;

namespace RemoteExecutor.Core.Sandboxes.Runner;

/// <summary>The summary as the sandbox computed it, before any disclosure control. Never shown to anyone.</summary>
public sealed record RawSummary
{
    /// <summary>table, series, array, list, dict, scalar, object or none.</summary>
    public required string Kind { get; init; }

    /// <summary>Type name of the result, such as <c>pandas.DataFrame</c>.</summary>
    public required string Type { get; init; }

    public long RowCount { get; init; }

    public IReadOnlyList<RawColumn> Columns { get; init; } = [];

    /// <summary>≤ 3 rows, each aligned with <see cref="Columns"/>; cells are JSON scalars.</summary>
    public IReadOnlyList<IReadOnlyList<JsonElement>> Sample { get; init; } = [];

    /// <summary>What was clipped or sampled.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

public sealed record RawColumn
{
    public required string Name { get; init; }

    public required string Dtype { get; init; }

    public long Nulls { get; init; }

    /// <summary>Null when there are none.</summary>
    public RawStats? Stats { get; init; }
}

/// <summary>
/// Statistics of one column. <see cref="Kind"/> says which members mean something: numeric (count, mean, std, min, q05, q25, q50,
/// q75, q95, max), text (count, distinct, min_length, max_length), category (count, distinct, top), datetime (count, min, max as ISO
/// 8601 text), boolean (count, true, false).
/// </summary>
public sealed record RawStats
{
    public required string Kind { get; init; }

    public long Count { get; init; }

    /// <summary>Finite numbers by name, for kinds numeric, text (lengths, distinct) and boolean.</summary>
    public IReadOnlyDictionary<string, double> Numbers { get; init; } = new Dictionary<string, double>();

    /// <summary>ISO 8601 texts by name, for kind datetime.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>Category value and its number of rows, most frequent first, ≤ 40.</summary>
    public IReadOnlyList<(string Value, long Count)> Top { get; init; } = [];
}
