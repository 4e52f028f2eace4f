using System.CommandLine;
using RemoteExecutor.Cli.Client;
using RemoteExecutor.Cli.Output;

namespace RemoteExecutor.Cli.Commands;

/// <summary><c>rex cancel</c>: asks to cancel one execution.</summary>
internal static class CancelCommand
{
    public static Command Create(Surroundings here)
    {
        var id = new Argument<string>("ID") { Description = "Execution id, exec_…" };
        var json = CommonOptions.Json();
        var connection = new Connection();
        var command = new Command("cancel", "Cancels an execution; 0 when the server has accepted it.") { id, json };
        connection.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var api = connection.Open(parsed, here);
            var executionId = parsed.GetRequiredValue(id);
            await api.CancelAsync(executionId, cancellationToken);
            RunCommand.Show(here, await api.GetAsync(executionId, cancellationToken), "code", parsed.GetValue(json));
            return ExitCodes.Ok;
        });
        return command;
    }
}
