namespace RemoteExecutor.Core.Flow;

/// <summary>
/// What <see cref="ExecutionFlow"/> needs of a host. A host makes each step durable (an activity, a journal entry) and supplies time and
/// signals, so the flow itself has no clock, no ids and no I/O and gives the same on replay. Every step runs at least once.
/// </summary>
public interface IExecutionSteps
{
    /// <summary>Completes when somebody cancels.</summary>
    Task<CancelRequest> Cancelled { get; }

    /// <summary>Completes when the approval request is answered.</summary>
    Task<ApprovalAnswer> Approval { get; }

    /// <param name="name">Unique within the execution.</param>
    IFlowTimer StartTimer(string name, TimeSpan duration);

    /// <summary>How long an approval request stays open.</summary>
    TimeSpan ApprovalExpiry { get; }

    /// <summary>The program's own limit plus what the provider may take to start and to report: the host's backstop.</summary>
    TimeSpan RunDeadline(ExecutionTicket ticket);

    Task<GuardDecision> GuardAsync(ExecutionTicket ticket);

    Task RequestApprovalAsync(ExecutionTicket ticket);

    Task RecordApprovalAsync(ExecutionTicket ticket, ApprovalAnswer answer);

    /// <summary>Completes when the execution may occupy a sandbox.</summary>
    Task AcquireSlotAsync(ExecutionTicket ticket);

    /// <exception cref="Sandboxes.SandboxException">The sandbox could not be made.</exception>
    Task CreateSandboxAsync(ExecutionTicket ticket);

    /// <exception cref="Sandboxes.SandboxException">The run could not be started.</exception>
    Task StartRunAsync(ExecutionTicket ticket);

    /// <summary>Waits one bounded slice; true when the run has ended. Short runs end within the first slice, without any polling delay.</summary>
    /// <param name="onlyLook">True: do not wait.</param>
    /// <exception cref="Sandboxes.SandboxException">The sandbox is gone or cannot be looked at.</exception>
    Task<bool> HasEndedAsync(ExecutionTicket ticket, bool onlyLook);

    /// <summary>Collects the result, passes it through the disclosure filter, stores the summary, and says how the run ended.</summary>
    /// <exception cref="Sandboxes.SandboxException">The result cannot be collected.</exception>
    Task<ExecutionEnd> SummarizeAsync(ExecutionTicket ticket);

    /// <summary>Removes the sandbox. Does not throw for a provider that fails: that is logged and left to the reaper.</summary>
    Task DestroySandboxAsync(ExecutionTicket ticket);

    /// <summary>Gives the slot back, or leaves the queue.</summary>
    Task ReleaseSlotAsync(ExecutionTicket ticket);

    /// <summary>Deletes the input and writes the final status.</summary>
    Task FinishAsync(ExecutionTicket ticket, ExecutionEnd end);
}
