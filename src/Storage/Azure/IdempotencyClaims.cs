using Azure;
using Azure.Data.Tables;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Azure;

/// <summary>
/// Claims of idempotency keys. A claim is inserted before its record. When its owner died in between, a later submission takes the
/// key over once the lease is past: it first makes sure that the dead owner's record can never appear, so one key never has two.
/// </summary>
internal sealed class IdempotencyClaims(TableClient table, ExecutionRows executions, TimeSpan lease, TimeProvider time)
{
    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(1);

    /// <summary>How long a repeated submission waits for the first one to be stored.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Null when the key now belongs to <paramref name="executionId"/>; otherwise what to answer.</summary>
    public async Task<Admission?> ClaimAsync(IdempotencyClaim claim, string executionId, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        for (var pause = TimeSpan.FromMilliseconds(50); time.GetElapsedTime(started) < Patience; pause = pause * 2 < MaxPause ? pause * 2 : MaxPause)
        {
            if (await InsertAsync(claim, executionId, cancellationToken)) return null;
            if (await FindAsync(claim.AgentId, claim.Key, cancellationToken) is not { } existing) continue;

            var (row, now) = existing;
            var owner = row.GetString("ExecutionId");
            // The client repeats a request whose answer was lost: then the conflict was with our own claim.
            if (owner == executionId) return null;
            if (await executions.FindAsync(owner, cancellationToken) is not null)
                return row.GetString("BodyHash") == claim.BodyHash
                    ? new Admission(AdmissionResult.Replayed, owner)
                    : new Admission(AdmissionResult.Conflict);
            if (now - row.Timestamp > lease && await TakeOverAsync(row, claim, executionId, cancellationToken)) return null;
            await Task.Delay(pause, time, cancellationToken);
        }

        throw new StorageUnavailableException("Another submission with this idempotency key is still being stored. Try again.");
    }

    /// <summary>Gives a key back if it belongs to this execution.</summary>
    public async Task ReleaseAsync(ClaimName claim, string executionId, CancellationToken cancellationToken)
    {
        if (await FindAsync(claim.AgentId, claim.Key, cancellationToken) is not { } existing) return;
        if (existing.Row.GetString("ExecutionId") != executionId) return;
        try
        {
            await table.DeleteEntityAsync(existing.Row.PartitionKey, existing.Row.RowKey, existing.Row.ETag, cancellationToken);
        }
        catch (RequestFailedException error) when (AzureFaults.IsOvertaken(error))
        {
            // Somebody took the key over in this moment: it is no longer ours to give back.
        }
    }

    private static TableEntity ToRow(IdempotencyClaim claim, string executionId) =>
        new(TableKey.Of(claim.AgentId), TableKey.Of(claim.Key)) { ["BodyHash"] = claim.BodyHash, ["ExecutionId"] = executionId };

    private async Task<bool> InsertAsync(IdempotencyClaim claim, string executionId, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(ToRow(claim, executionId), cancellationToken);
            return true;
        }
        catch (RequestFailedException error) when (AzureFaults.IsConflict(error))
        {
            return false;
        }
    }

    /// <summary>The row, and the store's own clock: the row's time is that clock's too, so this machine's does not matter.</summary>
    private async Task<(TableEntity Row, DateTimeOffset Now)?> FindAsync(string agentId, string key, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(TableKey.Of(agentId), TableKey.Of(key), cancellationToken: cancellationToken);
        return found.HasValue ? (found.Value!, found.GetRawResponse().Headers.Date ?? time.GetUtcNow()) : null;
    }

    private async Task<bool> TakeOverAsync(
        TableEntity row, IdempotencyClaim claim, string executionId, CancellationToken cancellationToken)
    {
        if (!await executions.AbandonAsync(row.GetString("ExecutionId"), cancellationToken)) return false;
        try
        {
            await table.UpdateEntityAsync(ToRow(claim, executionId), row.ETag, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException error) when (AzureFaults.IsOvertaken(error))
        {
            return false;
        }
    }
}
