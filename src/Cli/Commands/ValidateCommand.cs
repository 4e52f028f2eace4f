using System.CommandLine;
using RemoteExecutor.Api.Operations;
using RemoteExecutor.Cli.Client;
using RemoteExecutor.Cli.Output;
using RemoteExecutor.Core.Contracts;

namespace RemoteExecutor.Cli.Commands;

/// <summary><c>rex validate</c>: what the guard says, without running anything.</summary>
internal static class ValidateCommand
{
    public static Command Create(Surroundings here)
    {
        var file = new Argument<string>("FILE") { Description = "Python file, or - for standard input." };
        var json = CommonOptions.Json();
        var connection = new Connection();
        var command = new Command("validate", "Asks the guard about a file without running it. Exit codes: 0 passed, 10 blocked.") { file, json };
        connection.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var submission = new Submission { Code = await UserFile.ReadCodeAsync(path, here, cancellationToken) };
            using var api = connection.Open(parsed, here);
            var answer = await api.ValidateAsync(submission.ToBody(), cancellationToken);
            var verdict = answer.As<ValidateResponse>().SecurityResult;
            if (parsed.GetValue(json)) JsonOutput.Write(here.Raw, answer.Body);
            else GuardView.Write(here.Out, verdict, path);
            return verdict.Passed ? ExitCodes.Ok : ExitCodes.Of(Outcome.GuardRejected);
        });
        return command;
    }
}
