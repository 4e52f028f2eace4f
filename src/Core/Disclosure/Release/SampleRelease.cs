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
        JsonElement[][] rows =
            [.. raw.Sample.Take(scope.Policy.SampleRows).Select(row => columns.Select(column => column.Index < row.Count ? Cell(row[column.Index], column) : Null).ToArray())];
        if (scope.Policy.Redacts) HidePieces(rows, columns.Count);
        return [.. rows.Select(row => columns.ToDictionary(column => column.Name, column => row[column.Index], StringComparer.Ordinal))];
    }

    /// <summary>Along the rows, and down the columns.</summary>
    private void HidePieces(JsonElement[][] rows, int columns)
    {
        (int Row, int Column)[] along = [.. Enumerable.Range(0, rows.Length).SelectMany(row => Enumerable.Range(0, columns).Select(column => (row, column)))];
        foreach (var order in ((int Row, int Column)[][])[along, [.. along.OrderBy(cell => cell.Column).ThenBy(cell => cell.Row)]])
        {
            foreach (var piece in scope.Hidden.PiecesIn([.. order.Select(cell => PieceOf(rows[cell.Row][cell.Column]))]))
                rows[order[piece].Row][order[piece].Column] = Text(scope.Mark("data"));
        }
    }

    /// <summary>Numbers may be code points, which are read with something between them.</summary>
    private static string? PieceOf(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.String => cell.GetString(),
        JsonValueKind.Number => cell.GetRawText() + " ",
        _ => null,
    };

    private JsonElement Cell(JsonElement cell, ReleasedColumn column)
    {
        if (cell.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) return Null;
        if (column.Hint is { } kind) return Text(scope.Mark(kind));
        switch (cell.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                return cell.Clone();
            case JsonValueKind.String:
                return Text(scope.RedactValue(UntrustedText.Of(StringOf(cell), RawCellChars), CellChars));
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
