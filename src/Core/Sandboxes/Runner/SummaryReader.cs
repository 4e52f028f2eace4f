using System.Text.Json;

namespace RemoteExecutor.Core.Sandboxes.Runner;

/// <summary>The raw summary inside a report: every count, length and type is held to the protocol.</summary>
internal static class SummaryReader
{
    public const int MaxNameChars = 256;

    private const int MaxColumns = 200;
    private const int MaxSampleRows = 3;
    private const int MaxNotes = 50;
    private const int MaxNoteChars = 500;
    private const int MaxCellChars = 4096;

    /// <summary>The longest double that is not a trick: 309 digits and a fraction.</summary>
    private const int MaxNumberChars = 400;

    private static readonly HashSet<string> Kinds = ["table", "series", "array", "list", "dict", "scalar", "object", "none"];

    public static RawSummary Read(JsonElement json)
    {
        var columns = json.Optional("columns") is { } array ? array.Items(MaxColumns).Select(ColumnOf).ToArray() : [];
        return new RawSummary
        {
            Kind = json.Text("kind", MaxNameChars) is var kind && Kinds.Contains(kind) ? kind : throw StrictJson.Bad("kind"),
            Type = json.Text("type", MaxNameChars),
            RowCount = json.Count("row_count"),
            Columns = columns,
            Sample = json.Optional("sample") is { } sample ? SampleOf(sample, columns.Length) : [],
            Notes = json.Optional("notes") is { } notes ? notes.Items(MaxNotes).Select(note => note.AsText(MaxNoteChars)).ToArray() : [],
        };
    }

    private static RawColumn ColumnOf(JsonElement json) => new()
    {
        Name = json.Text("name", MaxNameChars),
        Dtype = json.Text("dtype", MaxNameChars),
        // Null where the values were not read; then there are no statistics either.
        Nulls = json.Optional("nulls") is { } nulls ? nulls.AsCount() : 0,
        Stats = json.Optional("stats") is { } stats ? StatsReader.Read(stats) : null,
    };

    private static JsonElement[][] SampleOf(JsonElement json, int width)
    {
        var rows = json.Items(MaxSampleRows).Select(row => row.Items(MaxColumns).Select(CellOf).ToArray()).ToArray();
        return rows.All(row => row.Length == width) ? rows : throw StrictJson.Bad("sample");
    }

    /// <summary>A cell of its own: the document that it came from is given back.</summary>
    private static JsonElement CellOf(JsonElement cell)
    {
        switch (cell.ValueKind)
        {
            case JsonValueKind.String:
                cell.AsText(MaxCellChars);
                break;
            case JsonValueKind.Number:
                if (cell.GetRawText().Length > MaxNumberChars) throw StrictJson.Bad("cell");
                cell.AsFinite();
                break;
            case JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null:
                break;
            default:
                throw StrictJson.Bad("cell");
        }

        return cell.Clone();
    }
}
