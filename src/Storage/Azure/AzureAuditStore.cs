using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Azure;

/// <summary>
/// The audit trail in Azure Tables. Pointers are written before the entry that they point to, and a reader believes a pointer only
/// if the entry has the time and place that the pointer says: nothing is left to repair when a process dies in between.
/// </summary>
internal sealed class AzureAuditStore(AuditRows rows, AuditPointers pointers, TimeProvider time) : IAuditStore
{
    private const int MaxConflicts = 60;

    public Task<AuditEntry> AppendAsync(AuditEvent auditEvent, CancellationToken cancellationToken)
    {
        ExecutionIds.Require(auditEvent.ExecutionId);
        return AzureFaults.GuardAsync(
            async () =>
            {
                for (var attempt = 0; attempt < MaxConflicts; attempt++)
                {
                    var chain = await rows.ReadChainAsync(auditEvent.ExecutionId, cancellationToken);
                    if (chain.Find(entry => entry.Event.Event == auditEvent.Event) is { } existing) return existing;

                    var entry = AuditEntry.After(chain.LastOrDefault(), auditEvent);
                    await pointers.WriteAsync(entry, cancellationToken);
                    if (await rows.InsertAsync(entry, cancellationToken)) return entry;

                    if (!await IsPointedToAsync(entry, cancellationToken)) await pointers.DeleteAsync(entry, cancellationToken);
                    await Conflicts.WaitAsync(attempt, time, cancellationToken);
                }

                throw new StorageUnavailableException("The audit chain is being written by too many at once. Try again.");
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<AuditEntry>> ReadChainAsync(string executionId, CancellationToken cancellationToken) =>
        !ExecutionIds.AreValid(executionId)
            ? Task.FromResult<IReadOnlyList<AuditEntry>>([])
            : AzureFaults.GuardAsync<IReadOnlyList<AuditEntry>>(
                async () => await rows.ReadChainAsync(executionId, cancellationToken), cancellationToken);

    public Task<Page<AuditEntry>> QueryAsync(AuditQuery query, CancellationToken cancellationToken)
    {
        Queries.RequireLimit(query.Limit);
        var fingerprint = query.Fingerprint();
        var position = PageToken.Read(fingerprint, query.ContinuationToken);
        if (position is not null && !AuditPointers.IsKey(position)) throw new InvalidContinuationTokenException();
        return AzureFaults.GuardAsync(
            async () =>
            {
                var keys = await pointers.ReadAsync(query, position, query.Limit + 1, cancellationToken);
                var (items, used) = await PointedPage.ResolveAsync(
                    keys.Take(query.Limit).ToList(), query.Limit, key => FollowAsync(key, query.AgentId, cancellationToken));
                return new Page<AuditEntry>(items, used < keys.Count ? PageToken.Write(fingerprint, keys[used - 1]) : null);
            },
            cancellationToken);
    }

    /// <summary>True when the faster writer's entry has the very same pointers: same place, same time.</summary>
    private async Task<bool> IsPointedToAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        await FollowAsync(AuditPointers.KeyOf(entry), agentId: null, cancellationToken) is not null;

    private async Task<AuditEntry?> FollowAsync(string key, string? agentId, CancellationToken cancellationToken)
    {
        var (executionId, sequence) = AuditPointers.PlaceOf(key);
        var entry = await rows.FindAsync(executionId, sequence, cancellationToken);
        return entry is not null && AuditPointers.KeyOf(entry) == key && (agentId is null || entry.Event.AgentId == agentId) ? entry : null;
    }
}
