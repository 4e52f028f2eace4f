using System.CommandLine;
using RemoteExecutor.Cli.Client;
using RemoteExecutor.Cli.Local;
using RemoteExecutor.Cli.Output;
using RemoteExecutor.Cli.Setup;

namespace RemoteExecutor.Cli.Commands;

/// <summary><c>rex up</c>: the embedded host in the foreground, until Ctrl-C or SIGTERM.</summary>
internal static class UpCommand
{
    public const int DefaultPort = 7071;

    public static Command Create(Surroundings here)
    {
        var port = new Option<int>("--port") { Description = "Port on 127.0.0.1; 0 takes any free one.", DefaultValueFactory = _ => DefaultPort };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && number is < 0 or > 65535)
                result.AddError("--port must be 0-65535.");
        });
        var data = CommonOptions.Data();
        var provider = CommonOptions.Provider();
        var command = new Command("up", "Starts a host on this machine, in the foreground.") { port, data, provider };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var wanted = parsed.GetRequiredValue(provider);
            var ready = await new ProviderSetup(here).EnsureAsync(wanted, "up", cancellationToken);
            await using var host = await LocalHost.StartAsync(
                parsed.GetValue(port), CommonOptions.DataDirectory(parsed.GetValue(data), here), ready, quiet: false, cancellationToken);
            here.Raw.WriteLine($"listening on {host.Address.GetLeftPart(UriPartial.Authority)}");
            here.Raw.Flush();
            await host.WaitForShutdownAsync(cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }
}
