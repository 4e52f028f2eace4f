using System.Buffers;
using System.Text;
using System.Text.Json;
using RemoteExecutor.Cli.Local;

namespace RemoteExecutor.Cli.Demo;

/// <summary>The customer table of the demo, made by <c>samples/customers.py</c>, and a search for its personal values.</summary>
internal sealed class DemoData
{
    /// <summary>Columns whose values belong to one person each.</summary>
    private static readonly string[] Personal = ["email", "iban", "card"];

    private readonly SearchValues<string> _personal;

    private DemoData(ReadOnlyMemory<byte> json, int rows, int columns, string[] personal)
    {
        Json = json;
        Rows = rows;
        Columns = columns;
        PersonalValues = personal.Length;
        _personal = SearchValues.Create(personal, StringComparison.Ordinal);
    }

    public ReadOnlyMemory<byte> Json { get; }

    public int Rows { get; }

    public int Columns { get; }

    public int PersonalValues { get; }

    public static async Task<DemoData> MakeAsync(string folder, Surroundings here, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, "customers.json");
        var end = await Processes.RunAsync(
            "python3", [Path.Combine(Folders.Checkout(), "samples", "customers.py"), "--output", file], null, null, cancellationToken);
        if (end.ExitCode != 0) throw new RexException($"samples/customers.py failed:\n{end.Tail}");
        var json = await Client.UserFile.ReadAsync(file, Core.Contracts.RequestLimits.InputDataBytes, here, cancellationToken);
        File.Delete(file);

        using var table = JsonDocument.Parse(json);
        var columns = table.RootElement.EnumerateObject().ToList();
        var personal = from name in Personal
                       from value in table.RootElement.GetProperty(name).EnumerateArray()
                       where value.ValueKind == JsonValueKind.String
                       select value.GetString()!;
        return new DemoData(json, columns[0].Value.GetArrayLength(), columns.Count, [.. personal.Distinct()]);
    }

    /// <summary>True if any person's value is somewhere in the names or values of an answer.</summary>
    public bool IsIn(JsonElement answer) => AllText(answer).Any(text => text.AsSpan().ContainsAny(_personal));

    /// <summary>Files below a folder that hold any person's value in plain UTF-8.</summary>
    public IReadOnlyList<string> FilesWith(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Encoding.Latin1.GetString(File.ReadAllBytes(file)).AsSpan().ContainsAny(_personal))
            .Select(file => Path.GetRelativePath(folder, file))];

    private static IEnumerable<string> AllText(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Number => [element.GetRawText()],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(AllText),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => AllText(property.Value).Prepend(property.Name)),
        _ => [],
    };
}
