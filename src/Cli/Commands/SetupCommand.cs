using System.CommandLine;
using RemoteExecutor.Cli.Client;
using RemoteExecutor.Cli.Output;
using RemoteExecutor.Cli.Setup;
using Spectre.Console;

namespace RemoteExecutor.Cli.Commands;

/// <summary><c>rex setup</c>: everything that sandboxes need, and nothing is started.</summary>
internal static class SetupCommand
{
    public static Command Create(Surroundings here)
    {
        var provider = CommonOptions.Provider();
        var command = new Command("setup", "Makes this machine ready: missing packages (as root), sandbox image or root filesystem.") { provider };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var wanted = parsed.GetRequiredValue(provider);
            var ready = await new ProviderSetup(here).EnsureAsync(wanted, $"setup --provider {wanted}", cancellationToken);
            here.Out.MarkupLine($"ready: provider [bold]{ready}[/]");
            return ExitCodes.Ok;
        });
        return command;
    }
}
