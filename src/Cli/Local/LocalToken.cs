using RemoteExecutor.Api.Auth;
using RemoteExecutor.Core.Agents;

namespace RemoteExecutor.Cli.Local;

/// <summary>Development tokens, signed with the key in the data directory of a host on this machine.</summary>
internal static class LocalToken
{
    /// <summary>Tokens that a command makes for itself need not outlive it by much.</summary>
    public static readonly TimeSpan OwnLifetime = TimeSpan.FromHours(2);

    /// <summary>Makes the key first if no host has run yet.</summary>
    public static string Issue(string dataDirectory, AgentId agent, TimeSpan lifetime, TimeProvider time)
    {
        try
        {
            return DevelopmentToken.Issue(LocalSigningKey.LoadOrCreate(dataDirectory), agent, lifetime, time);
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new RexException($"cannot use the signing key in {dataDirectory}: {exception.Message}", inner: exception);
        }
    }
}
