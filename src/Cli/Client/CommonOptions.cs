using System.CommandLine;
using RemoteExecutor.Cli.Local;
using RemoteExecutor.Core.Agents;

namespace RemoteExecutor.Cli.Client;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string?> Data() => new("--data")
    {
        Description = "Data directory of the host. Default: $XDG_DATA_HOME/remote-executor, else ~/.local/share/remote-executor.",
        HelpName = "DIR",
    };

    public static Option<bool> Json() => new("--json") { Description = "Print the response body only." };

    public static Option<string> Provider()
    {
        var option = new Option<string>("--provider")
        {
            Description = "What makes sandboxes; auto takes docker if a daemon answers, else native.",
            DefaultValueFactory = _ => "auto",
        };
        option.AcceptOnlyFromAmong("auto", "docker", "native");
        return option;
    }

    public static string DataDirectory(string? option, Surroundings here) =>
        Path.GetFullPath(string.IsNullOrWhiteSpace(option) ? Folders.Data(here.Variable) : option);

    public static AgentId ParseAgent(string? text) => AgentId.TryParse(text, out var agent)
        ? agent
        : throw new RexException("an agent id is five characters such as 20001: a tier 0-3, then four digits or lower-case letters.");
}
