using RemoteExecutor.Core.Flow;

namespace RemoteExecutor.EmbeddedHost.Engine;

/// <summary>The signals of one execution that has not ended.</summary>
internal sealed class ActiveExecution
{
    private readonly TaskCompletionSource<CancelRequest> cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<ApprovalAnswer> approval = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int started;

    public Task<CancelRequest> Cancelled => cancelled.Task;

    public Task<ApprovalAnswer> Approval => approval.Task;

    /// <summary>Completes when the record is final.</summary>
    public Task Ended => ended.Task;

    /// <summary>True for the first caller only.</summary>
    public bool TryStart() => Interlocked.Exchange(ref started, 1) == 0;

    public void Cancel(CancelRequest request) => cancelled.TrySetResult(request);

    public void Answer(ApprovalAnswer answer) => approval.TrySetResult(answer);

    public void End() => ended.TrySetResult();
}
