using System.CommandLine;
using RemoteExecutor.Cli.Commands;
using RemoteExecutor.Cli.Output;
using Spectre.Console;

namespace RemoteExecutor.Cli;

/// <summary>The command line: which commands there are, and how they fail.</summary>
internal static class Rex
{
    /// <summary>Long enough to cancel an execution or stop a host, before the process ends anyway.</summary>
    private static readonly TimeSpan StopAllowance = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(IReadOnlyList<string> args, Surroundings here)
    {
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = StopAllowance,
            Output = here.Raw,
            Error = here.Error.Profile.Out.Writer,
        };
        try
        {
            return await Root(here).Parse(args).InvokeAsync(configuration);
        }
        catch (RexException exception)
        {
            here.Error.Write(new Text($"rex: {SafeText.Block(exception.Message)}\n"));
            return exception.ExitCode;
        }
        catch (OperationCanceledException)
        {
            here.Error.Write(new Text("rex: interrupted.\n"));
            return ExitCodes.Interrupted;
        }
    }

    internal static RootCommand Root(Surroundings here) => new("Runs code in a sandbox beside the data; only a summary comes back.")
    {
        DemoCommand.Create(here),
        UpCommand.Create(here),
        RunCommand.Create(here),
        ValidateCommand.Create(here),
        StatusCommand.Create(here),
        CancelCommand.Create(here),
        BudgetCommand.Create(here),
        TokenCommand.Create(here),
        DatasetCommand.Create(here),
        AuditCommand.Create(here),
        DoctorCommand.Create(here),
        SetupCommand.Create(here),
        new Command("test", "Sets up everything, then runs all tests (handled by the launcher ./rex)."),
    };
}
