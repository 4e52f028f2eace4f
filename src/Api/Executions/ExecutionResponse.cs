using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Guard;

namespace RemoteExecutor.Api.Executions;

/// <summary>An execution as its owner sees it; the final response once it has ended.</summary>
public sealed record ExecutionResponse
{
    public required string ExecutionId { get; init; }

    public required ExecutionStatus Status { get; init; }

    /// <summary>Why it ended; null before.</summary>
    public required Outcome? Outcome { get; init; }

    public required ExecutionSummary? Summary { get; init; }

    /// <summary>One sentence; null when nothing went wrong.</summary>
    public required string? Error { get; init; }

    /// <summary>The guard's verdict; null before the guard has seen the code.</summary>
    public required GuardVerdict? SecurityResult { get; init; }

    public required ResourceUse Resources { get; init; }

    /// <summary>The sandbox that it ran in; null when it never got one.</summary>
    public required string? SandboxId { get; init; }

    public required string? TaskId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset? StartedAt { get; init; }

    public required DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Wall-clock time of the program; without a summary, of the sandbox. Null before the end.</summary>
    public required long? ExecutionTimeMs { get; init; }

    public static ExecutionResponse Of(ExecutionRecord record) => new()
    {
        ExecutionId = record.Ticket.ExecutionId,
        Status = record.Status,
        Outcome = record.Outcome,
        Summary = record.Summary,
        Error = record.Error,
        SecurityResult = record.SecurityResult,
        Resources = new ResourceUse(record.CpuTimeSeconds, record.MemoryPeakMb),
        SandboxId = record.StartedAt is null ? null : record.Ticket.SandboxId,
        TaskId = record.Ticket.TaskId,
        CreatedAt = record.Ticket.CreatedAt,
        StartedAt = record.StartedAt,
        CompletedAt = record.CompletedAt,
        ExecutionTimeMs = TimeOf(record),
    };

    internal static long? TimeOf(ExecutionRecord record) =>
        record.Summary?.ExecutionTimeMs ?? (long?)(record.CompletedAt - record.StartedAt)?.TotalMilliseconds;
}

/// <summary>What the program used.</summary>
public sealed record ResourceUse(double CpuTimeSeconds, double MemoryPeakMb);

/// <summary>The answer while an execution has not ended.</summary>
public sealed record AcceptedResponse(string ExecutionId, ExecutionStatus Status, string StatusUrl, string CancelUrl)
{
    internal static AcceptedResponse Of(string executionId, ExecutionStatus status)
    {
        // Relative, so that no Host header can make them point elsewhere.
        var url = $"{ApiRoutes.Base}/executions/{executionId}";
        return new(executionId, status, url, url);
    }
}

/// <summary>An execution in a listing: small, so that a page stays small.</summary>
public sealed record ExecutionListItem
{
    public required string ExecutionId { get; init; }

    public required string AgentId { get; init; }

    public required ExecutionStatus Status { get; init; }

    public required Outcome? Outcome { get; init; }

    public required string? Error { get; init; }

    public required string? TaskId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset? StartedAt { get; init; }

    public required DateTimeOffset? CompletedAt { get; init; }

    public required long? ExecutionTimeMs { get; init; }

    internal static ExecutionListItem Of(ExecutionRecord record) => new()
    {
        ExecutionId = record.Ticket.ExecutionId,
        AgentId = record.Ticket.AgentId.Value,
        Status = record.Status,
        Outcome = record.Outcome,
        Error = record.Error,
        TaskId = record.Ticket.TaskId,
        CreatedAt = record.Ticket.CreatedAt,
        StartedAt = record.StartedAt,
        CompletedAt = record.CompletedAt,
        ExecutionTimeMs = ExecutionResponse.TimeOf(record),
    };
}
