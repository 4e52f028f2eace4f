using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace RemoteExecutor.Functions.Reaping;

/// <summary>Once a day: forgets the history of orchestrations that ended long ago. Records and audit trail stay.</summary>
public sealed class HistoryPurge(TimeProvider time, ILogger<HistoryPurge> logger)
{
    private const string EveryNight = "0 30 3 * * *";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    [Function("history-purge")]
    public async Task RunAsync([TimerTrigger(EveryNight)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        var ended = new PurgeInstancesFilter(
            CreatedTo: time.GetUtcNow() - Kept,
            Statuses: [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated]);
        var result = await client.PurgeAllInstancesAsync(ended, cancellationToken);
        logger.Purged(result.PurgedInstanceCount);
    }
}
