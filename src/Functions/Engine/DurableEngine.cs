using Grpc.Core;
using Microsoft.DurableTask;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Functions.Orchestration;

namespace RemoteExecutor.Functions.Engine;

/// <summary>What the API needs of the task hub: an orchestration per execution, under the execution's id.</summary>
internal sealed class DurableEngine(DurableClients clients, Admission admission, Completion completion) : IExecutionEngine
{
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
        try
        {
            await clients.Current.RaiseEventAsync(executionId, name, payload, cancellationToken);
        }
        catch (RpcException fault) when (fault.StatusCode is StatusCode.FailedPrecondition or StatusCode.NotFound)
        {
            // It ended meanwhile: there is nothing left to signal.
        }
    }
}
