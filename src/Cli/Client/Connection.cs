using System.CommandLine;
using RemoteExecutor.Cli.Local;
using RemoteExecutor.Core.Agents;

namespace RemoteExecutor.Cli.Client;

/// <summary>How a command finds its server and proves who it is: <c>REX_URL</c> and <c>REX_TOKEN</c>, or the host on this machine.</summary>
internal sealed class Connection
{
    public const string DefaultUrl = "http://127.0.0.1:7071";

    private readonly Option<string> _agent = new("--agent")
    {
        Description = "Agent id to act as when REX_TOKEN is not set; needs the data directory of a host on this machine.",
        DefaultValueFactory = _ => "20001",
    };

    private readonly Option<string?> _data = CommonOptions.Data();

    public void AddTo(Command command)
    {
        command.Options.Add(_agent);
        command.Options.Add(_data);
    }

    public ApiClient Open(ParseResult parsed, Surroundings here)
    {
        var server = Server(here);
        var token = here.Variable("REX_TOKEN");
        if (!string.IsNullOrWhiteSpace(token)) return new ApiClient(server, token.Trim());
        if (!server.IsLoopback)
            throw new RexException($"set REX_TOKEN: {server} is another machine, whose key is not here.");

        var agent = Agent(parsed);
        var data = CommonOptions.DataDirectory(parsed.GetValue(_data), here);
        if (!Directory.Exists(data))
            throw new RexException($"no host has run with the data directory {data}: start one with ./rex up, or set REX_TOKEN.");
        return new ApiClient(server, LocalToken.Issue(data, agent, LocalToken.OwnLifetime, here.Time));
    }

    public AgentId Agent(ParseResult parsed) => CommonOptions.ParseAgent(parsed.GetValue(_agent));

    internal static Uri Server(Surroundings here)
    {
        var url = here.Variable("REX_URL") is { Length: > 0 } set ? set : DefaultUrl;
        return Uri.TryCreate(url, UriKind.Absolute, out var server) && server.Scheme is "http" or "https" && server.UserInfo.Length == 0
            ? server
            : throw new RexException("REX_URL must be an http or https address such as http://127.0.0.1:7071.");
    }
}
