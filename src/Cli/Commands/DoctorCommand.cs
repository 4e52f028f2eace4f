using System.CommandLine;
using RemoteExecutor.Cli.Client;
using RemoteExecutor.Cli.Output;
using RemoteExecutor.Cli.Setup;
using Spectre.Console;

namespace RemoteExecutor.Cli.Commands;

/// <summary><c>rex doctor</c>: checks each prerequisite and says how to fix it.</summary>
internal static class DoctorCommand
{
    public static Command Create(Surroundings here)
    {
        var port = new Option<int>("--port") { Description = "The port that up would use.", DefaultValueFactory = _ => UpCommand.DefaultPort };
        var data = CommonOptions.Data();
        var command = new Command("doctor", "Checks each prerequisite. Exit code 0 if sandboxes can run here, else 2.") { port, data };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var doctor = new Doctor(here, CommonOptions.DataDirectory(parsed.GetValue(data), here), parsed.GetValue(port));
            var report = await doctor.ExamineAsync(cancellationToken);
            Write(here.Out, report);
            return report.CanRun ? ExitCodes.Ok : ExitCodes.NotSetUp;
        });
        return command;
    }

    private static void Write(IAnsiConsole console, DoctorReport report)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("check", "", "found", "fix");
        foreach (var check in report.Checks)
        {
            var mark = check.Good ? "[green]ok[/]" : "[yellow]no[/]";
            table.AddRow(new Text(check.Name), new Markup(mark), SafeText.Cell(check.Found, 120), SafeText.Cell(check.Good ? "" : check.Fix, 160));
        }

        console.Write(table);
        console.MarkupLine(report.CanRun ? $"[green]{Markup.Escape(report.Verdict)}[/]" : $"[red]{Markup.Escape(report.Verdict)}[/]");
    }
}
