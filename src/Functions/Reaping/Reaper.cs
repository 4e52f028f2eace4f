using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Functions.Engine;
using RemoteExecutor.Functions.Orchestration;

namespace RemoteExecutor.Functions.Reaping;

/// <summary>
/// Once a minute on one instance: sandboxes that nobody looks after, records and orchestrations that fell apart, slots that were never given
/// back.
/// </summary>
public sealed class Reaper(SandboxSweep sweep, Reconciliation reconciliation, DurableClients clients, ILogger<Reaper> logger)
{
    private const string EveryMinute = "0 * * * * *";
    private const string ReturnSlotsName = "return-slots";

    /// <summary>A destroy that is under way is left alone this long.</summary>
    private static readonly TimeSpan OwnGrace = TimeSpan.FromMinutes(1);

    [Function("reaper")]
    public async Task RunAsync([TimerTrigger(EveryMinute)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        clients.Use(client);
        await TryAsync(() => reconciliation.RunAsync(client, cancellationToken));
        await TryAsync(() => SweepAsync(client, cancellationToken));
        await TryAsync(() => ReturnSlotsAsync(client, cancellationToken));
    }

    /// <summary>An orchestration of its own, because only an orchestration learns from the entity who is next, and wakes them.</summary>
    [Function(ReturnSlotsName)]
    public static async Task ReturnSlotsAsync([OrchestrationTrigger] TaskOrchestrationContext context, string[] executionIds)
    {
        foreach (var executionId in executionIds) await SlotEntity.ReleaseAsync(context, executionId);
    }

    private async Task SweepAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        var removed = await sweep.RunAsync(executionId => client.IsActiveAsync(executionId, cancellationToken), OwnGrace, cancellationToken);
        foreach (var sandbox in removed) logger.Reaped(sandbox.SandboxId, sandbox.ExecutionId);
    }

    /// <summary>Terminated orchestrations skip their own clean-up.</summary>
    private static async Task ReturnSlotsAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        if (await client.Entities.GetEntityAsync<SlotTable>(SlotEntity.Id, cancellation: cancellationToken) is not { } slots) return;
        var lost = new List<string>();
        foreach (var executionId in slots.State.Held.Concat(slots.State.Waiting))
        {
            if (!await client.IsActiveAsync(executionId, cancellationToken)) lost.Add(executionId);
        }

        if (lost.Count > 0) await client.ScheduleNewOrchestrationInstanceAsync(ReturnSlotsName, lost.ToArray(), cancellationToken);
    }

    private async Task TryAsync(Func<Task> part)
    {
        try
        {
            await part();
        }
        catch (Exception fault) when (fault is SandboxException or StorageUnavailableException)
        {
            logger.ReaperFault(fault.Message);
        }
    }
}
