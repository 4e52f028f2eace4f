using System.CommandLine;
using RemoteExecutor.Cli.Client;
using RemoteExecutor.Cli.Output;
using RemoteExecutor.Core.Contracts;

namespace RemoteExecutor.Cli.Commands;

/// <summary><c>rex run</c>: submits a file, waits with progress, shows the summary. Exit code by outcome; Ctrl-C cancels.</summary>
internal static class RunCommand
{
    private const string ExitCodeHelp = """
        Runs a Python file in a sandbox and shows its summary. Exit codes: 0 Succeeded, 1 usage or connection, 10 GuardRejected,
        11 ApprovalRejected, 12 ProgramFailed, 13 TimedOut, 14 MemoryExceeded, 15 DiskExceeded, 16 OutputExceeded, 17 Cancelled,
        18 SandboxFailed. Honours REX_URL and REX_TOKEN.
        """;

    public static Command Create(Surroundings here)
    {
        var file = new Argument<string>("FILE") { Description = "Python file, or - for standard input." };
        var input = new Option<string?>("--input") { Description = "JSON file: the variable input_data.", HelpName = "FILE.json" };
        var dataset = new Option<string[]>("--dataset") { Description = "Registered data set that the program finds at /data/NAME; may be repeated.", HelpName = "NAME" };
        var timeout = new Option<int?>("--timeout") { Description = "Seconds, 10-3600.", HelpName = "SECONDS" };
        var memory = new Option<int?>("--memory") { Description = "Megabytes, 64-8192.", HelpName = "MB" };
        var cpu = new Option<double?>("--cpu") { Description = "Cores, 0.1-4.", HelpName = "CORES" };
        var disclosure = new Option<string?>("--disclosure") { Description = "At most this much may leave." };
        disclosure.AcceptOnlyFromAmong("strict", "standard", "open");
        var task = new Option<string?>("--task") { Description = "Task id to store with the execution.", HelpName = "ID" };
        var json = CommonOptions.Json();
        var connection = new Connection();
        var command = new Command("run", ExitCodeHelp) { file, input, dataset, timeout, memory, cpu, disclosure, task, json };
        connection.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var submission = new Submission
            {
                Code = await UserFile.ReadCodeAsync(path, here, cancellationToken),
                Input = parsed.GetValue(input) is { } inputPath
                    ? await UserFile.ReadAsync(inputPath, RequestLimits.InputDataBytes, here, cancellationToken)
                    : default(ReadOnlyMemory<byte>?),
                Datasets = parsed.GetValue(dataset) ?? [],
                TimeoutSeconds = parsed.GetValue(timeout),
                MemoryLimitMb = parsed.GetValue(memory),
                CpuLimit = parsed.GetValue(cpu),
                Disclosure = parsed.GetValue(disclosure),
                TaskId = parsed.GetValue(task),
            };
            using var api = connection.Open(parsed, here);
            var answer = await new ExecutionWatch(api, here).RunAsync(submission, cancellationToken);
            return Show(here, answer, path, parsed.GetValue(json));
        });
        return command;
    }

    /// <summary>Shows an execution and gives the exit code of its outcome (0 while it has none).</summary>
    public static int Show(Surroundings here, ApiAnswer answer, string file, bool json)
    {
        var execution = answer.As<ExecutionView>();
        if (json) JsonOutput.Write(here.Raw, answer.Body);
        else ExecutionResultView.Write(here.Out, execution, file);
        return execution.Outcome is { } outcome ? ExitCodes.Of(outcome) : ExitCodes.Ok;
    }
}
