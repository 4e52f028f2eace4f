using RemoteExecutor.Core.Contracts;

namespace RemoteExecutor.Core.Flow;

/// <summary>Somebody asked to cancel.</summary>
/// <param name="By">Agent id.</param>
public sealed record CancelRequest(string By);

/// <summary>A Head agent answered the approval request.</summary>
public sealed record ApprovalAnswer(bool Approved, string By, string Reason);

/// <summary>What the guard step decided.</summary>
public enum GuardDecision
{
    Passed,
    Blocked,
    NeedsApproval,
}

/// <summary>How an execution ended.</summary>
/// <param name="Reason">One sentence for the agent, without code or data; null where the outcome says it all.</param>
public sealed record ExecutionEnd(Outcome Outcome, string? Reason = null);

/// <summary>A timer that the host keeps: durable where the host is.</summary>
public interface IFlowTimer : IDisposable
{
    Task Elapsed { get; }
}
