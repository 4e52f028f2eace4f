using Grpc.Core;
using Microsoft.DurableTask;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Functions.Orchestration;

namespace RemoteExecutor.Functions.Engine;

/// <summary>What the API needs of the task hub: an orchestration per execution, under the execution's id.</summary>
internal sealed class DurableEngine(DurableClients clients, Admission admission, Completion completion, TimeProvider time) : IExecutionEngine
{
    private static readonly TimeSpan SignalPause = TimeSpan.FromMilliseconds(200);

    public Task<bool> TryReserveAsync(string executionId, CancellationToken cancellationToken) =>
        admission.TryReserveAsync(executionId, cancellationToken);

    public Task AbandonAsync(string executionId, CancellationToken cancellationToken)
    {
        admission.Forget(executionId);
        return Task.CompletedTask;
    }

    public async Task StartAsync(ExecutionTicket ticket, CancellationToken cancellationToken)
    {
        await clients.Current.ScheduleNewOrchestrationInstanceAsync(
            ExecutionOrchestrator.Name, ticket, new StartOrchestrationOptions(ticket.ExecutionId), cancellationToken);
        admission.Forget(ticket.ExecutionId);
    }

    public Task CancelAsync(string executionId, CancelRequest request, CancellationToken cancellationToken) =>
        SignalAsync(executionId, FlowEvents.Cancel, request, cancellationToken);

    public Task AnswerApprovalAsync(string executionId, ApprovalAnswer answer, CancellationToken cancellationToken) =>
        SignalAsync(executionId, answer.Approved ? FlowEvents.Approve : FlowEvents.Reject, answer, cancellationToken);

    public Task<bool> WaitForEndAsync(string executionId, TimeSpan wait, CancellationToken cancellationToken) =>
        completion.WaitAsync(executionId, wait, cancellationToken);

    public Task<QueueState> LookAtQueueAsync(CancellationToken cancellationToken) => admission.LookAsync(cancellationToken);

    private async Task SignalAsync(string executionId, string name, object payload, CancellationToken cancellationToken)
    {
        while (!await TrySignalAsync(executionId, name, payload, cancellationToken)) await Task.Delay(SignalPause, time, cancellationToken);
    }

    /// <summary>False when the hub does not know the execution yet: it was accepted a moment ago.</summary>
    private async Task<bool> TrySignalAsync(string executionId, string name, object payload, CancellationToken cancellationToken)
    {
        try
        {
            await clients.Current.RaiseEventAsync(executionId, name, payload, cancellationToken);
            return true;
        }
        catch (RpcException fault) when (fault.StatusCode is StatusCode.FailedPrecondition or StatusCode.NotFound)
        {
            // Nothing is left to signal if it ended meanwhile.
            var instance = await clients.Current.GetInstanceAsync(executionId, getInputsAndOutputs: false, cancellationToken);
            return instance is not null && instance.HasEnded();
        }
    }
}
