using System.Globalization;
using RemoteExecutor.Core.Contracts;
using Spectre.Console;

namespace RemoteExecutor.Cli.Output;

/// <summary>Shows a summary: one table of columns, then the output, then what was held back.</summary>
internal static class SummaryView
{
    private const int MaxColumnsShown = 60;

    public static void Write(IAnsiConsole console, ExecutionSummary summary)
    {
        if (summary.RowCount is { } rows) console.MarkupLine($"[bold]{SafeText.ForMarkup(Rows(rows))}[/] in the result");
        if (summary.Schema.Count > 0) console.Write(Columns(summary));
        WriteOutput(console, "stdout", summary.Stdout);
        WriteOutput(console, "stderr", summary.Stderr);
        if (!string.IsNullOrEmpty(summary.ErrorMessage)) console.MarkupLine($"[red]error:[/] {SafeText.ForMarkup(summary.ErrorMessage)}");
        foreach (var mismatch in summary.SchemaMismatch ?? []) console.MarkupLine($"[yellow]schema:[/] {SafeText.ForMarkup(mismatch)}");
        Write(console, summary.Disclosure);
    }

    /// <summary>What was redacted and what was suppressed.</summary>
    public static void Write(IAnsiConsole console, DisclosureReport disclosure)
    {
        var policy = disclosure.Policy.ToString().ToLowerInvariant();
        console.MarkupLine(string.Create(CultureInfo.InvariantCulture, $"disclosure: policy [bold]{policy}[/], {disclosure.ReleasedBytes:N0} bytes released"));
        if (disclosure.Redactions.Count > 0)
        {
            var kinds = disclosure.Redactions.Select(kind => $"{SafeText.Line(kind.Key, 40)} × {kind.Value}");
            console.MarkupLine($"  redacted: {Markup.Escape(string.Join(", ", kinds))}");
        }

        foreach (var sentence in disclosure.Suppressed) console.MarkupLine($"  withheld: {SafeText.ForMarkup(sentence)}");
    }

    private static Table Columns(ExecutionSummary summary)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns("column", "type");
        for (var row = 1; row <= summary.Sample.Count; row++) table.AddColumn(string.Create(CultureInfo.InvariantCulture, $"sample {row}"));
        table.AddColumn("statistics");
        foreach (var (name, type) in summary.Schema.Take(MaxColumnsShown))
        {
            var cells = new List<Text> { SafeText.Cell(name), SafeText.Cell(type, 24) };
            cells.AddRange(summary.Sample.Select(row => SafeText.Cell(row.TryGetValue(name, out var value) ? StatisticsText.Value(value) : "", 40)));
            cells.Add(SafeText.Cell(summary.Stats.TryGetValue(name, out var stats) ? StatisticsText.Of(stats) : "", 240));
            table.AddRow(cells);
        }

        if (summary.Schema.Count > MaxColumnsShown)
            table.Caption(string.Create(CultureInfo.InvariantCulture, $"{summary.Schema.Count - MaxColumnsShown} more columns: see --json"));
        return table;
    }

    private static void WriteOutput(IAnsiConsole console, string name, string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        console.MarkupLine($"[grey]{name}:[/]");
        console.Write(new Text(SafeText.Block(text.TrimEnd()) + "\n"));
    }

    private static string Rows(RowCount rows) => rows.Exact is { } exact
        ? string.Create(CultureInfo.InvariantCulture, $"{exact:N0} rows")
        : $"{rows.Bound} rows";
}
