using System.Globalization;
using RemoteExecutor.Api.Operations;
using RemoteExecutor.Core.Disclosure.Budget;
using Spectre.Console;

namespace RemoteExecutor.Cli.Output;

/// <summary>Shows disclosure budgets, a row a data set.</summary>
internal static class BudgetView
{
    public static void Write(IAnsiConsole console, BudgetResponse budget)
    {
        if (!budget.Enabled) console.MarkupLine("The disclosure budget is switched off: nothing is counted.");
        var window = TimeSpan.FromSeconds(budget.WindowSeconds);
        console.MarkupLine(string.Create(
            CultureInfo.InvariantCulture,
            $"[bold]{SafeText.ForMarkup(budget.AgentId)}[/]: {budget.LimitReleases:N0} releases and {budget.LimitBytes:N0} bytes of each data set within {window:g}"));
        if (budget.Budgets.Count == 0)
        {
            console.MarkupLine("Nothing has been released.");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("data set", "releases left", "bytes left", "reserved", "repeats", "refills (UTC)");
        foreach (var use in budget.Budgets)
        {
            table.AddRow(
                SafeText.Cell(use.Dataset, 64),
                Number($"{use.LeftReleases:N0}"),
                Number($"{use.LeftBytes:N0}"),
                Number($"{use.ReservedReleases:N0} / {use.ReservedBytes:N0}"),
                new Text(string.Join('\n', use.Repeats.Take(3).Select(Repeat))),
                new Text(use.RefillsAt is { } at ? at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : ""));
        }

        console.Write(table);
    }

    private static string Repeat(BudgetRepeat repeat) =>
        string.Create(CultureInfo.InvariantCulture, $"{repeat.Times} alike, the next counts {repeat.NextWeight}");

    private static Text Number(FormattableString text) => new(text.ToString(CultureInfo.InvariantCulture));
}
