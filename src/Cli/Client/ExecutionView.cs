using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Guard;

namespace RemoteExecutor.Cli.Client;

/// <summary>An execution as the API shows it: at once after submission only id and status, later everything.</summary>
internal sealed record ExecutionView
{
    public required string ExecutionId { get; init; }

    public required ExecutionStatus Status { get; init; }

    public Outcome? Outcome { get; init; }

    public ExecutionSummary? Summary { get; init; }

    public string? Error { get; init; }

    public GuardVerdict? SecurityResult { get; init; }

    public ResourcesView? Resources { get; init; }

    public string? SandboxId { get; init; }

    public long? ExecutionTimeMs { get; init; }
}

internal sealed record ResourcesView(double CpuTimeSeconds, double MemoryPeakMb);
