using System.CommandLine;
using RemoteExecutor.Cli.Client;

namespace RemoteExecutor.Cli.Commands;

/// <summary><c>rex status</c>: shows one execution.</summary>
internal static class StatusCommand
{
    public static Command Create(Surroundings here)
    {
        var id = new Argument<string>("ID") { Description = "Execution id, exec_…" };
        var json = CommonOptions.Json();
        var connection = new Connection();
        var command = new Command("status", "Shows an execution. Exit codes as for run; 0 while it has not ended.") { id, json };
        connection.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var api = connection.Open(parsed, here);
            var answer = await api.GetAsync(parsed.GetRequiredValue(id), cancellationToken);
            return RunCommand.Show(here, answer, "code", parsed.GetValue(json));
        });
        return command;
    }
}
