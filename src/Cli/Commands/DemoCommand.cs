using System.CommandLine;
using RemoteExecutor.Cli.Client;
using RemoteExecutor.Cli.Demo;
using RemoteExecutor.Cli.Output;
using RemoteExecutor.Cli.Setup;
using Spectre.Console;

namespace RemoteExecutor.Cli.Commands;

/// <summary><c>rex demo</c>: the whole path once, on this machine, with every claim checked.</summary>
internal static class DemoCommand
{
    /// <summary>Nothing in the demo takes minutes once the set-up is done; a demo that hangs must end.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static Command Create(Surroundings here)
    {
        var provider = CommonOptions.Provider();
        var command = new Command("demo", "Sets up, runs one job on personal data and one that is blocked, and checks what came out.") { provider };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await new DebianPackages(here).EnsureAsync(["python3"], cancellationToken);
            var ready = await new ProviderSetup(here).EnsureAsync(parsed.GetRequiredValue(provider), "demo", cancellationToken);
            return await RunAsync(here, ready, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(Surroundings here, string provider, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        var folder = Directory.CreateTempSubdirectory("rex-demo-");
        try
        {
            var held = await new DemoStory(here, provider, folder.FullName).TellAsync(limit.Token);
            here.Out.MarkupLine(held ? "[green]All of that held.[/]" : "[red]Not all of that held: see ✗ above.[/]");
            return held ? ExitCodes.Ok : ExitCodes.Failed;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RexException($"the demo did not end within {Limit.TotalMinutes:0} minutes.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
