using System.Collections.Concurrent;
using Azure.Data.Tables;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Azure;

/// <summary>
/// Execution records in Azure Tables. Order of writing: the claim, then pointers, then the record, which is what counts. What a crash
/// leaves of an unfinished create is a claim that can be taken over and pointers that readers skip.
/// </summary>
internal sealed class AzureExecutionStore(
    AzureStorageAccount account, ExecutionRows rows, IdempotencyClaims claims, ExecutionPointers pointers, TimeProvider time) : IExecutionStore
{
    private const int MaxConflicts = 60;

    /// <summary>Pointers that one call with a status filter looks behind; it then hands out a token instead of reading on.</summary>
    private const int MaxLooks = 200;

    public Task<Admission> CreateAsync(ExecutionRecord record, IdempotencyClaim? claim, CancellationToken cancellationToken)
    {
        var ticket = record.Ticket;
        ExecutionIds.Require(ticket.ExecutionId);
        return AzureFaults.GuardAsync(
            async () =>
            {
                if (claim is not null && await claims.ClaimAsync(claim, ticket.ExecutionId, cancellationToken) is { } earlier) return earlier;
                await pointers.WriteAsync(ticket, cancellationToken);
                if (await rows.InsertAsync(record, claim, cancellationToken)) return new Admission(AdmissionResult.Created);
                if (await rows.FindAsync(ticket.ExecutionId, cancellationToken) is not null)
                    throw new InvalidOperationException("There is already an execution of this id.");
                throw new StorageUnavailableException("Storing took so long that another submission took the idempotency key over. Try again.");
            },
            cancellationToken);
    }

    public Task<ExecutionRecord?> FindAsync(string executionId, CancellationToken cancellationToken) =>
        !ExecutionIds.AreValid(executionId)
            ? Task.FromResult<ExecutionRecord?>(null)
            : AzureFaults.GuardAsync(() => rows.FindWithCodeAsync(executionId, cancellationToken), cancellationToken);

    public Task<ExecutionRecord> UpdateAsync(
        string executionId, Func<ExecutionRecord, ExecutionRecord> change, CancellationToken cancellationToken) =>
        AzureFaults.GuardAsync(
            async () =>
            {
                for (var attempt = 0; attempt < MaxConflicts; attempt++)
                {
                    var stored = ExecutionIds.AreValid(executionId) ? await rows.FindAsync(executionId, cancellationToken) : null;
                    if (stored is null) throw new KeyNotFoundException("There is no such execution.");
                    var changed = change(stored.Record) with { Code = null };
                    if (await rows.ReplaceAsync(stored, changed, cancellationToken))
                    {
                        if (changed.Status.IsFinal()) await pointers.DeleteUnfinishedAsync(executionId, cancellationToken);
                        return changed;
                    }

                    await Conflicts.WaitAsync(attempt, time, cancellationToken);
                }

                throw new StorageUnavailableException("The record is being changed by too many writers at once. Try again.");
            },
            cancellationToken);

    public Task RemoveAsync(string executionId, CancellationToken cancellationToken)
    {
        ExecutionIds.Require(executionId);
        return AzureFaults.GuardAsync(
            async () =>
            {
                // The record goes late: while it is there, a removal that was interrupted can be repeated.
                if (await rows.FindAsync(executionId, cancellationToken) is { } stored)
                {
                    if (stored.Claim is { } claim) await claims.ReleaseAsync(claim, executionId, cancellationToken);
                    await pointers.DeleteFromListingsAsync(stored.Record.Ticket, cancellationToken);
                }

                await rows.DeleteAsync(executionId, cancellationToken);
                await pointers.DeleteUnfinishedAsync(executionId, cancellationToken);
            },
            cancellationToken);
    }

    public Task<Page<ExecutionRecord>> ListAsync(ExecutionQuery query, CancellationToken cancellationToken)
    {
        Queries.RequireLimit(query.Limit);
        var fingerprint = query.Fingerprint();
        var position = PageToken.Read(fingerprint, query.ContinuationToken);
        if (position is not null && !ExecutionPointers.IsKey(position)) throw new InvalidContinuationTokenException();
        return AzureFaults.GuardAsync(
            async () =>
            {
                var looks = query.Status is null ? query.Limit : MaxLooks;
                var keys = await pointers.ReadAsync(query, position, looks + 1, cancellationToken);
                var (items, used) = await PointedPage.ResolveAsync(
                    keys.Take(looks).ToList(), query.Limit, key => FindForListAsync(ExecutionPointers.IdOf(key), query.Status, cancellationToken));
                return new Page<ExecutionRecord>(items, used < keys.Count ? PageToken.Write(fingerprint, keys[used - 1]) : null);
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<string>> ListUnfinishedAsync(CancellationToken cancellationToken) =>
        AzureFaults.GuardAsync<IReadOnlyList<string>>(
            async () =>
            {
                var ids = await pointers.ReadUnfinishedAsync(cancellationToken);
                var unfinished = new ConcurrentBag<string>();
                await Parallel.ForEachAsync(
                    ids,
                    new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellationToken },
                    async (id, token) =>
                    {
                        var stored = await rows.FindAsync(id, token);
                        if (stored?.Record.Status.IsFinal() == false) unfinished.Add(id);
                        // The process died between the last change and this: repaired here. One without a record may be just being created.
                        else if (stored is not null) await pointers.DeleteUnfinishedAsync(id, token);
                    });
                return [.. unfinished];
            },
            cancellationToken);

    public Task CheckAsync(CancellationToken cancellationToken) =>
        AzureFaults.GuardAsync(
            () => Task.WhenAll(
                account.Claims.UpsertEntityAsync(new TableEntity("check", "check"), TableUpdateMode.Replace, cancellationToken),
                account.Code.GetPropertiesAsync(cancellationToken: cancellationToken),
                account.Inputs.GetPropertiesAsync(cancellationToken: cancellationToken)),
            cancellationToken);

    private async Task<ExecutionRecord?> FindForListAsync(string executionId, ExecutionStatus? status, CancellationToken cancellationToken)
    {
        var record = (await rows.FindAsync(executionId, cancellationToken))?.Record;
        return status is null || record?.Status == status ? record : null;
    }
}
