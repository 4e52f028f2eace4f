using System.CommandLine;
using System.Globalization;
using RemoteExecutor.Cli.Client;
using RemoteExecutor.Cli.Local;
using RemoteExecutor.Cli.Output;

namespace RemoteExecutor.Cli.Commands;

/// <summary><c>rex token</c>: prints a development token and nothing else.</summary>
internal static class TokenCommand
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    public static Command Create(Surroundings here)
    {
        var agent = new Option<string>("--agent") { Description = "Agent id, for example 20001.", Required = true, HelpName = "ID" };
        var lifetime = new Option<string>("--lifetime") { Description = "For example 30m, 12h, 7d; at most 30d.", DefaultValueFactory = _ => "12h" };
        var data = CommonOptions.Data();
        var command = new Command("token", "Prints a development token for the host on this machine.") { agent, lifetime, data };
        command.SetAction(parsed =>
        {
            var directory = CommonOptions.DataDirectory(parsed.GetValue(data), here);
            var id = CommonOptions.ParseAgent(parsed.GetRequiredValue(agent));
            here.Raw.WriteLine(LocalToken.Issue(directory, id, ParseLifetime(parsed.GetRequiredValue(lifetime)), here.Time));
            return ExitCodes.Ok;
        });
        return command;
    }

    internal static TimeSpan ParseLifetime(string text)
    {
        var isNumber = int.TryParse(text.AsSpan(0, Math.Max(0, text.Length - 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        long? seconds = !isNumber ? null : text[^1] switch
        {
            'm' => number * 60L,
            'h' => number * 3600L,
            'd' => number * 86400L,
            _ => null,
        };
        return seconds is > 0 && seconds <= Longest.TotalSeconds
            ? TimeSpan.FromSeconds(seconds.Value)
            : throw new RexException("--lifetime must be a number followed by m, h or d, at most 30d.");
    }
}
