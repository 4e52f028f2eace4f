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
        store.TryAcquireAsync(new SlotClaim(ticket.ExecutionId, ticket.CreatedAt), Limit, cancellationToken);

    public Task ReleaseAsync(ExecutionTicket ticket, DurableTaskClient client, CancellationToken cancellationToken) =>
        ReleaseAsync(new SlotClaim(ticket.ExecutionId, ticket.CreatedAt), client, cancellationToken);

    /// <summary>Takes back what executions hold that are no longer active: terminated orchestrations skip their own clean-up.</summary>
    public async Task ReclaimAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        foreach (var claim in await store.ListAsync(cancellationToken))
        {
            if (!await client.IsActiveAsync(claim.ExecutionId, cancellationToken)) await ReleaseAsync(claim, client, cancellationToken);
        }
    }

    private async Task ReleaseAsync(SlotClaim claim, DurableTaskClient client, CancellationToken cancellationToken)
    {
        foreach (var next in await store.ReleaseAsync(claim, Limit, cancellationToken)) await WakeAsync(next, client, cancellationToken);
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
