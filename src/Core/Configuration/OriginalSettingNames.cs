using Microsoft.Extensions.Configuration;

namespace RemoteExecutor.Core.Configuration;

/// <summary>The names of the original plan, as aliases of <c>RemoteExecutor__*</c>. The newer name wins where both are set.</summary>
public static class OriginalSettingNames
{
    /// <summary>Alias → configuration key.</summary>
    public static IReadOnlyDictionary<string, string> Aliases { get; } = new Dictionary<string, string>
    {
        ["REMOTE_EXECUTOR_ENABLED"] = "RemoteExecutor:Enabled",
        ["SANDBOX_TIMEOUT_SECONDS"] = "RemoteExecutor:TimeoutSeconds",
        ["SANDBOX_MEMORY_MB"] = "RemoteExecutor:MemoryMb",
        ["SANDBOX_CPU_LIMIT"] = "RemoteExecutor:CpuLimit",
        ["MAX_CONCURRENT_SANDBOXES"] = "RemoteExecutor:MaxConcurrentSandboxes",
        ["SANDBOX_NETWORK_ENABLED"] = "RemoteExecutor:NetworkEnabled",
        ["HOST_DOCKER_SOCKET"] = "RemoteExecutor:Docker:Socket",
    };

    /// <summary>Pairs of key and value for every alias that is set while its key is not.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Resolve(IConfiguration configuration) =>
        from alias in Aliases
        let value = configuration[alias.Key]
        where value is not null && configuration[alias.Value] is null
        select KeyValuePair.Create<string, string?>(alias.Value, value);
}
