using System.CommandLine;
using System.Text.Json;
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
        var files = new Argument<string[]>("FILE") { Description = "Python files, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        var json = CommonOptions.Json();
        var sarif = new Option<bool>("--sarif") { Description = "Print a SARIF 2.1.0 log, for editors and CI." };
        var verdicts = new VerdictSource();
        var command = new Command("validate", "Asks the guard about files without running them. Exit codes: 0 all passed, 10 one is blocked.") { files, json, sarif };
        verdicts.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(sarif)) result.AddError("--json and --sarif exclude each other.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var source = verdicts.Open(parsed, here);
            var checks = new List<FileCheck>();
            foreach (var path in parsed.GetRequiredValue(files))
            {
                var code = await UserFile.ReadCodeAsync(path, here, cancellationToken);
                checks.Add(new FileCheck(path, await source.CheckAsync(code, cancellationToken)));
            }
            if (parsed.GetValue(sarif)) here.Raw.WriteLine(SarifLog.Of(checks));
            else if (parsed.GetValue(json)) JsonOutput.Write(here.Raw, ToJson(checks));
            else foreach (var check in checks) GuardView.Write(here.Out, check.Answer.SecurityResult, check.Path);
            return checks.All(check => check.Answer.Valid) ? ExitCodes.Ok : ExitCodes.Of(Outcome.GuardRejected);
        });
        return command;
    }

    // One file: the body as the API has it.
    private static JsonElement ToJson(List<FileCheck> checks) => checks is [var only]
        ? JsonSerializer.SerializeToElement(only.Answer, WireJson.Options)
        : JsonSerializer.SerializeToElement(checks.Select(check => new { check.Path, check.Answer.Valid, check.Answer.SecurityResult }), WireJson.Options);
}

/// <summary>A file and what the guard says of it.</summary>
internal sealed record FileCheck(string Path, ValidateResponse Answer);
