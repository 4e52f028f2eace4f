using Grpc.Core;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Functions.Orchestration;

namespace RemoteExecutor.Functions.Engine;

/// <summary>The slots of the store, and the hub's way of waking who is next.</summary>
public sealed class Slots(ISlotStore store, IOptions<ExecutionOptions> options)
{
    private int Limit => options.Value.MaxConcurrentSandboxes;

    public Task<bool> TryAcquireAsync(ExecutionTicket ticket, CancellationToken cancellationToken) =>
        store.TryAcquireAsync(ticket.ExecutionId, ticket.CreatedAt, Limit, cancellationToken);

    public async Task ReleaseAsync(string executionId, DurableTaskClient client, CancellationToken cancellationToken)
    {
        foreach (var next in await store.ReleaseAsync(executionId, Limit, cancellationToken)) await WakeAsync(next, client, cancellationToken);
    }

    /// <summary>Takes back what executions hold that are no longer active: terminated orchestrations skip their own clean-up.</summary>
    public async Task ReclaimAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        foreach (var executionId in await store.ListAsync(cancellationToken))
        {
            if (!await client.IsActiveAsync(executionId, cancellationToken)) await ReleaseAsync(executionId, client, cancellationToken);
        }
    }

    private static async Task WakeAsync(string executionId, DurableTaskClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.RaiseEventAsync(executionId, FlowEvents.SlotFree, true, cancellationToken);
        }
        catch (RpcException fault) when (fault.StatusCode is StatusCode.FailedPrecondition or StatusCode.NotFound)
        {
            // It ended while it waited: its place in line is given up with its end.
        }
    }
}
