namespace RemoteExecutor.Core.Configuration;

/// <summary>Which host this is: stable across restarts, so that a host knows the sandboxes that it left behind.</summary>
public sealed record HostIdentity(string Id);
