using System.Globalization;
using RemoteExecutor.Core.Audit;
using Spectre.Console;

namespace RemoteExecutor.Cli.Output;

/// <summary>Shows the audit trail of an execution.</summary>
internal static class AuditView
{
    public static void Write(IAnsiConsole console, IReadOnlyList<AuditEntry> chain)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("#", "at (UTC)", "event", "by", "facts", "hash");
        foreach (var entry in chain)
        {
            table.AddRow(
                new Text(entry.Sequence.ToString(CultureInfo.InvariantCulture)),
                new Text(entry.Event.At.UtcDateTime.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)),
                SafeText.Cell(entry.Event.Event, 30),
                SafeText.Cell(entry.Event.Actor, 24),
                SafeText.Cell(string.Join(", ", entry.Event.Facts.Select(fact => $"{fact.Key}={Short(fact.Value)}")), 300),
                SafeText.Cell(Short(entry.Hash), 16));
        }

        console.Write(table);
    }

    // Hashes and ids are told apart by their beginning.
    private static string Short(string value) => value.Length > 48 ? value[..10] + "…" : value;
}
