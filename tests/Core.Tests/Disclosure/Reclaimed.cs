using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.Core.Tests.Disclosure;

/// <summary>A released summary, claimed again by a sandbox: what filtering twice is tested with.</summary>
internal static partial class Reclaimed
{
    public static RunnerResult Of(ExecutionSummary released, DisclosurePolicy policy)
    {
        var summary = released is { RowCount: null, Schema.Count: 0, Sample.Count: 0 } ? null : new RawSummary
        {
            Kind = "table", Type = "table", RowCount = RowsOf(released) ?? -1,
            Columns = [.. released.Schema.Select(column => ColumnOf(column.Key, column.Value, released))],
            Sample = [.. released.Sample.Select(row => (IReadOnlyList<JsonElement>)[.. released.Schema.Keys.Select(name => row.TryGetValue(name, out var cell) ? cell : default)])],
        };
        return Runs.Of(summary, released.Stdout, released.Stderr, ErrorOf(released.ErrorMessage, policy));
    }

    /// <summary>Where only a bound was told, any count within it will do.</summary>
    private static long? RowsOf(ExecutionSummary released) => released.RowCount is { Bound: not null } ? 1 : released.RowCount?.Exact;

    private static RawColumn ColumnOf(string name, string dtype, ExecutionSummary released)
    {
        var column = Runs.Column(name, dtype: dtype);
        if (!released.Stats.TryGetValue(name, out var stats)) return column;
        var numbers = stats.EnumerateObject().Where(entry => entry.Value.ValueKind == JsonValueKind.Number).ToDictionary(entry => entry.Name, entry => entry.Value.GetDouble());
        return column with
        {
            Nulls = numbers.TryGetValue("nulls", out var nulls) ? (long)nulls : -1,
            Stats = new RawStats
            {
                Kind = stats.GetProperty("kind").GetString()!,
                // A count that was withheld was a little less than the rows.
                Count = numbers.TryGetValue("count", out var count) ? (long)count : RowsOf(released)!.Value - 1,
                Numbers = numbers,
                Texts = stats.EnumerateObject().Where(entry => entry.Value.ValueKind == JsonValueKind.String).ToDictionary(entry => entry.Name, entry => entry.Value.GetString()!),
                Top = stats.TryGetProperty("top", out var top) ? [.. top.EnumerateArray().Select(pair => (pair[0].GetString()!, pair[1].GetInt64()))] : [],
            },
        };
    }

    private static ProgramError? ErrorOf(string? message, DisclosurePolicy policy)
    {
        if (message is null) return null;
        if (policy.ErrorChars == 0 || Parts().Match(message) is not { Success: true } parts) return new(message, "", null, ProgramErrorKind.Program);
        int? line = parts.Groups["line"].Success ? int.Parse(parts.Groups["line"].ValueSpan, CultureInfo.InvariantCulture) : null;
        return new(parts.Groups["type"].Value, parts.Groups["message"].Value, line, ProgramErrorKind.Program);
    }

    /// <summary>Type, message and place, as the filter puts them together.</summary>
    [GeneratedRegex(@"\A(?<type>[^:]+): (?<message>.*?)(?: \(line (?<line>[0-9]+)\))?\z", RegexOptions.Singleline)]
    private static partial Regex Parts();
}
