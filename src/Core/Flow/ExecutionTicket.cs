using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Disclosure;

namespace RemoteExecutor.Core.Flow;

/// <summary>
/// What travels through the flow: ids, limits and policy. Never code, never data: those are fetched by id where they are used.
/// Concrete and serializable, so that it can be an orchestrator's input.
/// </summary>
public sealed record ExecutionTicket
{
    /// <summary>Version of this payload; a host refuses what it does not know. 1 has no data sets.</summary>
    public const int CurrentVersion = 2;

    public int Version { get; init; } = CurrentVersion;

    /// <summary><c>exec_</c> and 32 hex digits.</summary>
    public required string ExecutionId { get; init; }

    public required AgentId AgentId { get; init; }

    public string? TaskId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string Language { get; init; } = "python";

    public required int TimeoutSeconds { get; init; }

    public required int MemoryLimitMb { get; init; }

    public required double CpuLimit { get; init; }

    public required DisclosureLevel Disclosure { get; init; }

    /// <summary>What the owners of <see cref="Datasets"/> tighten of that level, as it was at submission; null when nothing.</summary>
    public DisclosureLimits? DisclosureLimits { get; init; }

    /// <summary>Names of the data sets that the run mounts, each once.</summary>
    public IReadOnlyList<string> Datasets { get; init; } = [];

    public required bool HasInput { get; init; }

    public bool RequestApproval { get; init; }

    public IReadOnlyDictionary<string, string>? ExpectedOutputSchema { get; init; }

    /// <summary>The sandbox of this execution, so that a retried create finds the first one.</summary>
    public string SandboxId => "sandbox-" + ExecutionId[(ExecutionId.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
