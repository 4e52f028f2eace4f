using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;

namespace RemoteExecutor.Functions.Engine;

/// <summary>
/// The bounded queue. What counts are the records that have not ended, whichever instance took them on, and this instance's own submissions
/// that have no record yet. Instances do not see each other's half-made submissions, so several together may overshoot by those few.
/// </summary>
internal sealed class Admission(IExecutionStore executions, IOptions<ExecutionOptions> options)
{
    private readonly ConcurrentDictionary<string, bool> reserved = new();

    private int Capacity => options.Value.QueueLimit + options.Value.MaxConcurrentSandboxes;

    public async Task<bool> TryReserveAsync(string executionId, CancellationToken cancellationToken)
    {
        reserved[executionId] = true;
        var admitted = false;
        try
        {
            return admitted = await CountAsync(cancellationToken) <= Capacity;
        }
        finally
        {
            if (!admitted) Forget(executionId);
        }
    }

    /// <summary>The submission has a record now, or was given up.</summary>
    public void Forget(string executionId) => reserved.TryRemove(executionId, out _);

    public async Task<QueueState> LookAsync(CancellationToken cancellationToken) => new(await CountAsync(cancellationToken), Capacity);

    private async Task<int> CountAsync(CancellationToken cancellationToken) =>
        (await executions.ListUnfinishedAsync(cancellationToken)).Union(reserved.Keys).Count();
}
