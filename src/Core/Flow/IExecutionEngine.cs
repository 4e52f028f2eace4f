namespace RemoteExecutor.Core.Flow;

/// <summary>What the API needs of a host: start flows and signal them.</summary>
public interface IExecutionEngine
{
    /// <summary>Keeps a place in the bounded queue; false when it is full. Give it back with <see cref="AbandonAsync"/> if the execution is not started.</summary>
    Task<bool> TryReserveAsync(string executionId, CancellationToken cancellationToken);

    Task AbandonAsync(string executionId, CancellationToken cancellationToken);

    /// <summary>Starts the flow of a stored execution. Idempotent by execution id.</summary>
    Task StartAsync(ExecutionTicket ticket, CancellationToken cancellationToken);

    /// <summary>Signals cancel; nothing happens if the execution has ended.</summary>
    Task CancelAsync(string executionId, CancelRequest request, CancellationToken cancellationToken);

    /// <summary>Answers an approval request; nothing happens if none is open.</summary>
    Task AnswerApprovalAsync(string executionId, ApprovalAnswer answer, CancellationToken cancellationToken);

    /// <summary>True when the execution ended within <paramref name="wait"/>; completion is signalled, not polled.</summary>
    Task<bool> WaitForEndAsync(string executionId, TimeSpan wait, CancellationToken cancellationToken);

    /// <summary>How full the bounded queue is.</summary>
    Task<QueueState> LookAtQueueAsync(CancellationToken cancellationToken);
}

/// <param name="Active">Executions that were accepted and have not ended, waiting and running ones.</param>
/// <param name="Capacity">How many there may be before a submission is refused.</param>
public sealed record QueueState(int Active, int Capacity);
