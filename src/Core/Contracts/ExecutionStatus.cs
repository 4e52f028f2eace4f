namespace RemoteExecutor.Core.Contracts;

/// <summary>Where an execution stands. On the wire in snake_case.</summary>
public enum ExecutionStatus
{
    Pending,
    AwaitingApproval,
    Running,
    Completed,
    Failed,
    Blocked,
    Timeout,
    Cancelled,
}

/// <summary>Why an execution ended. "Your program failed" and "our sandbox failed" are never the same value.</summary>
public enum Outcome
{
    Succeeded,
    GuardRejected,
    ApprovalRejected,
    ProgramFailed,
    TimedOut,
    MemoryExceeded,
    DiskExceeded,
    OutputExceeded,
    Cancelled,
    SandboxFailed,
}

/// <summary>How outcomes and statuses belong together.</summary>
public static class Outcomes
{
    /// <summary>The status that an execution with this outcome ends in.</summary>
    public static ExecutionStatus ToStatus(this Outcome outcome) => outcome switch
    {
        Outcome.Succeeded => ExecutionStatus.Completed,
        Outcome.GuardRejected or Outcome.ApprovalRejected => ExecutionStatus.Blocked,
        Outcome.TimedOut => ExecutionStatus.Timeout,
        Outcome.Cancelled => ExecutionStatus.Cancelled,
        _ => ExecutionStatus.Failed,
    };

    /// <summary>True once nothing more can happen to the execution.</summary>
    public static bool IsFinal(this ExecutionStatus status) =>
        status is not (ExecutionStatus.Pending or ExecutionStatus.AwaitingApproval or ExecutionStatus.Running);
}
