using System.Globalization;
using RemoteExecutor.Cli.Client;
using RemoteExecutor.Core.Contracts;
using Spectre.Console;

namespace RemoteExecutor.Cli.Output;

/// <summary>Shows an execution to people.</summary>
internal static class ExecutionResultView
{
    /// <param name="file">Name that findings are shown under.</param>
    public static void Write(IAnsiConsole console, ExecutionView execution, string file)
    {
        if (execution.SecurityResult is { } verdict) GuardView.Write(console, verdict, file);
        if (execution.Summary is { } summary) SummaryView.Write(console, summary);
        if (!string.IsNullOrEmpty(execution.Error)) console.MarkupLine($"[red]{SafeText.ForMarkup(execution.Error)}[/]");
        console.MarkupLine(LastLine(execution));
    }

    private static string LastLine(ExecutionView execution)
    {
        var id = SafeText.ForMarkup(execution.ExecutionId, 60);
        if (execution.Outcome is not { } outcome) return $"{StatusName(execution.Status)} {id}";
        var colour = outcome == Outcome.Succeeded ? "green" : "red";
        var facts = execution.Resources is { } used
            ? string.Create(CultureInfo.InvariantCulture, $", {used.CpuTimeSeconds:0.00} s CPU, {used.MemoryPeakMb:0} MB peak")
            : "";
        var time = execution.ExecutionTimeMs is { } ms ? string.Create(CultureInfo.InvariantCulture, $", {ms:N0} ms") : "";
        return $"[{colour}]{outcome}[/] {id}{time}{facts}";
    }

    /// <summary>As on the wire.</summary>
    public static string StatusName(ExecutionStatus status) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString());
}
