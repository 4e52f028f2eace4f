using RemoteExecutor.Core.Agents;

namespace RemoteExecutor.Cli.Local;

/// <summary>Development tokens, signed with the key in the data directory of a host on this machine.</summary>
internal static class LocalToken
{
    /// <summary>Tokens that a command makes for itself need not outlive it by much.</summary>
    public static readonly TimeSpan OwnLifetime = TimeSpan.FromHours(2);

    public static string Issue(string dataDirectory, AgentId agent, TimeSpan lifetime, TimeProvider time) => throw new NotSupportedException();
}
