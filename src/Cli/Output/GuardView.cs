using RemoteExecutor.Core.Guard;
using Spectre.Console;

namespace RemoteExecutor.Cli.Output;

/// <summary>Shows what the guard says, each finding with its place.</summary>
internal static class GuardView
{
    public static void Write(IAnsiConsole console, GuardVerdict verdict, string file)
    {
        console.MarkupLine(verdict.Passed
            ? $"[green]guard: passed[/] (policy {SafeText.ForMarkup(verdict.PolicyVersion, 40)})"
            : $"[red]guard: blocked[/], severity {Name(verdict.Severity)} (policy {SafeText.ForMarkup(verdict.PolicyVersion, 40)})");
        foreach (var violation in verdict.Violations.Take(GuardVerdict.MaxViolations))
            Write(console, violation, file);
        if (!string.IsNullOrEmpty(verdict.Recommendation))
            console.MarkupLine($"  [bold]→[/] {SafeText.ForMarkup(verdict.Recommendation)}");
    }

    private static void Write(IAnsiConsole console, Violation violation, string file)
    {
        // file:line:column is what editors and terminals turn into a link.
        var place = violation.Line > 0 ? $"{file}:{violation.Line}:{violation.Column}" : file;
        var colour = violation.Severity >= Severity.High ? "red" : "yellow";
        console.MarkupLine($"  {SafeText.ForMarkup(place)}: [{colour}]{Name(violation.Severity)}[/] " +
            $"{SafeText.ForMarkup(violation.Code, 20)} {SafeText.ForMarkup(violation.Message)}");
        if (!string.IsNullOrEmpty(violation.Fix)) console.MarkupLine($"    [grey]{SafeText.ForMarkup(violation.Fix)}[/]");
    }

    private static string Name(Severity severity) => severity.ToString().ToLowerInvariant();
}
