namespace RemoteExecutor.EmbeddedHost;

/// <summary>What the command line says. Everything else comes from configuration (<c>RemoteExecutor__*</c>).</summary>
public sealed record EmbeddedHostSettings
{
    /// <summary>Port on 127.0.0.1; 0 takes any free one.</summary>
    public int Port { get; init; } = 7071;

    /// <summary>Created with owner-only permissions if it does not exist. One process at a time.</summary>
    public required string DataDirectory { get; init; }

    /// <summary><c>auto</c>, <c>docker</c> or <c>native</c>; null leaves it to configuration.</summary>
    public string? Provider { get; init; }
}
