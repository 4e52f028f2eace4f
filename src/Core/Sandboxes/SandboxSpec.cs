namespace RemoteExecutor.Core.Sandboxes;

/// <summary>What a sandbox must be like. A pure function of the execution, so that a retried create asks for the same.</summary>
public sealed record SandboxSpec
{
    /// <summary>Named from the execution id; lower-case letters, digits and hyphens, ≤ 63 characters.</summary>
    public required string SandboxId { get; init; }

    public required string ExecutionId { get; init; }

    public required string AgentId { get; init; }

    /// <summary>The host that made it: a reaper may clean up what its own host left behind at once.</summary>
    public required string HostId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Past this moment any reaper removes the sandbox, whoever made it.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public required int MemoryLimitMb { get; init; }

    /// <summary>CPU cores.</summary>
    public required double CpuLimit { get; init; }

    /// <summary>Size of the writable scratch folder. It lives in memory and counts against <see cref="MemoryLimitMb"/>.</summary>
    public required int MaxDiskMb { get; init; }

    /// <summary>What the program finds read-only at <c>/data</c>.</summary>
    public IReadOnlyList<DatasetMount> Datasets { get; init; } = [];

    public int MaxProcesses { get; init; } = 128;

    public int MaxOpenFiles { get; init; } = 256;
}

/// <summary>A file or folder of the host that a sandbox sees, read-only and without a copy.</summary>
/// <param name="Name">Name of the data set.</param>
/// <param name="Source">Absolute path without symbolic links.</param>
public sealed record DatasetMount(string Name, string Source)
{
    /// <summary>Where data sets are mounted. The root filesystem has the folder.</summary>
    public const string Root = "/data";

    public string Target => $"{Root}/{Name}";
}

/// <summary>A sandbox that a provider found by its label.</summary>
public sealed record SandboxDescription
{
    public required string SandboxId { get; init; }

    /// <summary>Null when its labels are missing or unreadable.</summary>
    public string? ExecutionId { get; init; }

    public string? AgentId { get; init; }

    public string? HostId { get; init; }

    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Null counts as past: a sandbox without a readable expiry is an orphan.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>Label keys, the same for every provider.</summary>
public static class SandboxLabels
{
    public const string Sandbox = "remote-executor.sandbox";
    public const string ExecutionId = "remote-executor.execution-id";
    public const string AgentId = "remote-executor.agent-id";
    public const string Host = "remote-executor.host";
    public const string CreatedAt = "remote-executor.created-at";
    public const string ExpiresAt = "remote-executor.expires-at";
}
