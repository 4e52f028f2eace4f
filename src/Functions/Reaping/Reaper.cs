using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Functions.Engine;

namespace RemoteExecutor.Functions.Reaping;

/// <summary>
/// Once a minute on one instance: sandboxes that nobody looks after, records and orchestrations that fell apart, slots that were never given
/// back.
/// </summary>
public sealed class Reaper(SandboxSweep sweep, Reconciliation reconciliation, Slots slots, DurableClients clients, ILogger<Reaper> logger)
{
    private const string EveryMinute = "0 * * * * *";

    /// <summary>A destroy that is under way is left alone this long.</summary>
    private static readonly TimeSpan OwnGrace = TimeSpan.FromMinutes(1);

    [Function("reaper")]
    public async Task RunAsync([TimerTrigger(EveryMinute)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        clients.Use(client);
        await TryAsync(() => reconciliation.RunAsync(client, cancellationToken));
        await TryAsync(() => SweepAsync(client, cancellationToken));
        await TryAsync(() => slots.ReclaimAsync(client, cancellationToken));
    }

    private async Task SweepAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        var removed = await sweep.RunAsync(executionId => client.IsActiveAsync(executionId, cancellationToken), OwnGrace, cancellationToken);
        foreach (var sandbox in removed) logger.Reaped(sandbox.SandboxId, sandbox.ExecutionId);
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
