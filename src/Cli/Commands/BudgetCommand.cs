using System.CommandLine;
using RemoteExecutor.Api.Operations;
using RemoteExecutor.Cli.Client;
using RemoteExecutor.Cli.Output;

namespace RemoteExecutor.Cli.Commands;

/// <summary><c>rex budget</c>: what is left of the disclosure budget of each data set.</summary>
internal static class BudgetCommand
{
    public static Command Create(Surroundings here)
    {
        var of = new Option<string?>("--of") { Description = "Another agent's budget; only for a Head.", HelpName = "AGENT" };
        var json = CommonOptions.Json();
        var connection = new Connection();
        var command = new Command("budget", "Shows how much of each data set has been released, and what is left.") { of, json };
        connection.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var api = connection.Open(parsed, here);
            var agent = parsed.GetValue(of) is { } text ? CommonOptions.ParseAgent(text) : null;
            var answer = await api.BudgetAsync(agent, cancellationToken);
            if (parsed.GetValue(json)) JsonOutput.Write(here.Raw, answer.Body);
            else BudgetView.Write(here.Out, answer.As<BudgetResponse>());
            return ExitCodes.Ok;
        });
        return command;
    }
}
