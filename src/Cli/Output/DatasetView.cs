using System.Text.Json;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure;
using Spectre.Console;

namespace RemoteExecutor.Cli.Output;

/// <summary>Registrations, for the operator: with paths.</summary>
internal static class DatasetView
{
    public static void Write(IAnsiConsole console, IReadOnlyList<Dataset> datasets)
    {
        if (datasets.Count == 0)
        {
            console.MarkupLine("no data sets are registered; see rex dataset add --help");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("name", "policy", "tightened by", "path", "state");
        foreach (var dataset in datasets)
        {
            table.AddRow(
                dataset.Name, LevelOf(dataset), SafeText.ForMarkup(dataset.Limits?.ToString() ?? ""), SafeText.ForMarkup(dataset.Path),
                DatasetPath.FaultOf(dataset.Path) is { } fault ? $"[red]{SafeText.ForMarkup(fault)}[/]" : "ok");
        }

        console.Write(table);
    }

    public static void WriteJson(TextWriter output, IReadOnlyList<Dataset> datasets) => output.WriteLine(JsonSerializer.Serialize(
        datasets.Select(dataset => new
        {
            dataset.Name,
            dataset.Path,
            dataset.Policy,
            Limits = DisclosureLimitsReader.Fields(dataset.Limits ?? new()).ToDictionary(field => field.Field, field => field.Value),
            Fault = DatasetPath.FaultOf(dataset.Path),
        }),
        WireJson.Options));

    private static string LevelOf(Dataset dataset) => dataset.Policy.ToString().ToLowerInvariant();
}
