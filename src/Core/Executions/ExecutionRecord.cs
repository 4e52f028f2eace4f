using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Guard;

namespace RemoteExecutor.Core.Executions;

/// <summary>Everything that is kept of one execution. Summary, verdict and error are as released: they passed the disclosure filter.</summary>
public sealed record ExecutionRecord
{
    /// <summary>What the flow carries; ids, limits and policy.</summary>
    public required ExecutionTicket Ticket { get; init; }

    /// <summary>As submitted. Null in listings.</summary>
    public string? Code { get; init; }

    public required ExecutionStatus Status { get; init; }

    public Outcome? Outcome { get; init; }

    public ExecutionSummary? Summary { get; init; }

    public string? Error { get; init; }

    public GuardVerdict? SecurityResult { get; init; }

    public double CpuTimeSeconds { get; init; }

    public double MemoryPeakMb { get; init; }

    /// <summary>Data set → the version that was there when it was mounted, <see cref="Disclosure.IDatasetPreparation"/>; null before.</summary>
    public IReadOnlyDictionary<string, string>? DatasetVersions { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }
}
