using System.Globalization;
using System.Text.Json;
using RemoteExecutor.Core.Datasets;

namespace RemoteExecutor.Storage.Datasets.Formats;

/// <summary>Columns of records that are JSON objects.</summary>
internal sealed class JsonColumns
{
    private const int MaxColumns = 1000;

    private readonly OrderedDictionary<string, (DtypeGuess Guess, int Seen)> columns = new(StringComparer.Ordinal);
    private int records;

    /// <summary>Null when a record was no object.</summary>
    public IReadOnlyList<(string Name, string Dtype)>? All => IsTable && records > 0
        ? [.. columns.Select((column, at) => (NameOf(column.Key, at, column.Value.Seen), DtypeOf(column.Value.Guess, column.Value.Seen)))]
        : null;

    public bool IsTable { get; private set; } = true;

    public void See(JsonElement record)
    {
        IsTable = IsTable && record.ValueKind == JsonValueKind.Object;
        if (!IsTable) return;
        records++;
        foreach (var field in record.EnumerateObject())
        {
            var (guess, seen) = columns.TryGetValue(field.Name, out var known) ? known : (new DtypeGuess(), 0);
            if (seen == 0 && columns.Count == MaxColumns) continue;
            See(guess, field.Value);
            columns[field.Name] = (guess, seen + 1);
        }
    }

    private static string NameOf(string key, int at, int seen) =>
        HeaderRule.IsKeyName(key, seen) ? key : string.Create(CultureInfo.InvariantCulture, $"column_{at + 1}");

    /// <summary>A field that some records lack is missing there.</summary>
    private string DtypeOf(DtypeGuess guess, int seen)
    {
        if (seen < records) guess.SeeMissing();
        return guess.Dtype;
    }

    private static void See(DtypeGuess guess, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null: guess.SeeMissing(); break;
            case JsonValueKind.True or JsonValueKind.False: guess.SeeTruth(); break;
            case JsonValueKind.Number: guess.SeeNumber(value.TryGetInt64(out _)); break;
            default: guess.SeeText(); break;
        }
    }
}
