using System.Globalization;
using System.Text.Json;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>At most three rows of the result, cell by cell.</summary>
internal sealed class SampleRelease(ReleaseScope scope)
{
    private const int RawCellChars = 1024, CellChars = 200, NumberChars = 40;

    private static readonly JsonElement Null = JsonSerializer.SerializeToElement<object?>(null);

    public IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> Release(RawSummary raw, IReadOnlyList<ReleasedColumn> columns)
    {
        if (raw.Sample.Count == 0) return [];
        if (scope.Policy.SampleRows == 0)
        {
            scope.Suppressions.Add("Sample rows are withheld under this policy.");
            return [];
        }

        if (raw.Sample.Count > scope.Policy.SampleRows) scope.Suppressions.Add(string.Create(CultureInfo.InvariantCulture, $"Sample rows past {scope.Policy.SampleRows} are withheld."));
        return [.. raw.Sample.Take(scope.Policy.SampleRows).Select(row => Row(row, columns))];
    }

    private Dictionary<string, JsonElement> Row(IReadOnlyList<JsonElement> cells, IReadOnlyList<ReleasedColumn> columns)
    {
        var row = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var column in columns) row[column.Name] = column.Index < cells.Count ? Cell(cells[column.Index], column) : Null;
        return row;
    }

    private JsonElement Cell(JsonElement cell, ReleasedColumn column)
    {
        if (cell.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) return Null;
        if (column.Hint is { } kind) return Text(scope.Mark(kind));
        switch (cell.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                return cell.Clone();
            case JsonValueKind.String:
                return Text(scope.Redact(UntrustedText.Of(StringOf(cell), RawCellChars), CellChars, sampled: true));
            case JsonValueKind.Number when Number(cell) is { } number:
                return number;
            default:
                scope.Suppressions.Add("Sample cells that are nested or no finite number are withheld.", column.Index);
                return Null;
        }
    }

    /// <summary>A number may be a card or an account: its digits are read like text.</summary>
    private JsonElement? Number(JsonElement cell)
    {
        var digits = cell.GetRawText();
        if (digits.Length > NumberChars || !cell.TryGetDouble(out var value) || !double.IsFinite(value)) return null;
        var redacted = scope.Redact(new UntrustedText(digits, IsCut: false), NumberChars, sampled: true);
        return redacted == digits ? cell.Clone() : Text(redacted);
    }

    /// <summary>The text of a cell; JSON can spell lone surrogates, which are no text.</summary>
    private static string StringOf(JsonElement cell)
    {
        try
        {
            return cell.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private static JsonElement Text(string text) => JsonSerializer.SerializeToElement(text, WireJson.Options);
}
