using System.Globalization;
using Azure;
using Azure.Data.Tables;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Azure;

/// <summary>
/// Slots as rows: slot n is held while row n exists, and only one insert of a row can succeed, whatever instances believe of each other.
/// Who waits has a row too, in the order of acceptance.
/// </summary>
internal sealed class AzureSlotStore(AzureStorageAccount account, TimeProvider time) : ISlotStore
{
    private const string Slots = "slots";
    private const string Waiting = "waiting";
    private const string Holder = "Holder";
    private const string Since = "Since";
    private const int MaxConflicts = 60;

    private readonly TableClient table = account.Slots;

    public Task<bool> TryAcquireAsync(SlotClaim claim, int limit, CancellationToken cancellationToken)
    {
        ExecutionIds.Require(claim.ExecutionId);
        return AzureFaults.GuardAsync(() => AcquireAsync(claim, limit, cancellationToken), cancellationToken);
    }

    public Task<IReadOnlyList<string>> ReleaseAsync(SlotClaim claim, int limit, CancellationToken cancellationToken)
    {
        ExecutionIds.Require(claim.ExecutionId);
        return AzureFaults.GuardAsync<IReadOnlyList<string>>(
            async () =>
            {
                await LeaveLineAsync(claim, cancellationToken);
                var held = await ReadAsync(Slots, cancellationToken);
                foreach (var mine in held.Where(row => row.GetString(Holder) == claim.ExecutionId)) await DeleteAsync(mine, cancellationToken);
                var others = held.Count(row => row.GetString(Holder) != claim.ExecutionId);
                return await FirstInLineAsync(limit - others, cancellationToken);
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<SlotClaim>> ListAsync(CancellationToken cancellationToken) =>
        AzureFaults.GuardAsync<IReadOnlyList<SlotClaim>>(
            async () =>
            {
                List<TableEntity> rows = [.. await ReadAsync(Slots, cancellationToken), .. await ReadAsync(Waiting, cancellationToken)];
                return [.. rows.Select(row => new SlotClaim(row.GetString(Holder), row.GetDateTimeOffset(Since)!.Value)).Distinct()];
            },
            cancellationToken);

    private async Task<bool> AcquireAsync(SlotClaim claim, int limit, CancellationToken cancellationToken)
    {
        var waits = false;
        for (var attempt = 0; attempt < MaxConflicts; attempt++)
        {
            var held = await ReadAsync(Slots, cancellationToken);
            if (held.Exists(row => row.GetString(Holder) == claim.ExecutionId)) return await LeaveLineAsync(claim, cancellationToken);

            var free = Enumerable.Range(0, limit).Select(SlotKey).Except(held.Select(row => row.RowKey)).ToList();
            if (free.Count > await CountAheadAsync(claim, limit, cancellationToken))
            {
                // Not all at the same row.
                var choice = free[(int)((uint)claim.ExecutionId.GetHashCode(StringComparison.Ordinal) % free.Count)];
                if (await InsertAsync(Slots, choice, claim, cancellationToken))
                {
                    await KeepOneAsync(claim, cancellationToken);
                    return await LeaveLineAsync(claim, cancellationToken);
                }

                await Conflicts.WaitAsync(attempt, time, cancellationToken);
            }
            else if (waits)
            {
                return false;
            }
            else
            {
                // Once more after taking a place in line: a slot that was given back before would have woken nobody.
                await InsertAsync(Waiting, WaitingKey(claim), claim, cancellationToken);
                waits = true;
            }
        }

        throw new StorageUnavailableException("The slots are wanted by too many at once. Try again.");
    }

    /// <summary>The same step may run twice at once, after a lost message; the execution keeps the first of its slots.</summary>
    private async Task KeepOneAsync(SlotClaim claim, CancellationToken cancellationToken)
    {
        var mine = (await ReadAsync(Slots, cancellationToken)).Where(row => row.GetString(Holder) == claim.ExecutionId);
        foreach (var row in mine.Skip(1)) await DeleteAsync(row, cancellationToken);
    }

    private async Task<bool> LeaveLineAsync(SlotClaim claim, CancellationToken cancellationToken)
    {
        await table.DeleteEntityAsync(Waiting, WaitingKey(claim), ETag.All, cancellationToken);
        return true;
    }

    private async Task<int> CountAheadAsync(SlotClaim claim, int limit, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Waiting} and RowKey lt {WaitingKey(claim)}");
        return await table.QueryAsync<TableEntity>(filter, limit, ["RowKey"], cancellationToken).Take(limit).CountAsync(cancellationToken);
    }

    private async Task<List<string>> FirstInLineAsync(int count, CancellationToken cancellationToken)
    {
        if (count <= 0) return [];
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Waiting}");
        return await table.QueryAsync<TableEntity>(filter, count, [Holder], cancellationToken)
            .Take(count).Select(row => row.GetString(Holder)).ToListAsync(cancellationToken);
    }

    /// <summary>In the order of their keys.</summary>
    private async Task<List<TableEntity>> ReadAsync(string partition, CancellationToken cancellationToken) =>
        await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellationToken)
            .ToListAsync(cancellationToken);

    private async Task<bool> InsertAsync(string partition, string key, SlotClaim claim, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(new TableEntity(partition, key) { [Holder] = claim.ExecutionId, [Since] = claim.Since }, cancellationToken);
            return true;
        }
        catch (RequestFailedException error) when (AzureFaults.IsConflict(error))
        {
            return false;
        }
    }

    /// <summary>Only the very row that was read: by now somebody else may hold the slot.</summary>
    private async Task DeleteAsync(TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken);
        }
        catch (RequestFailedException error) when (error.Status == 412)
        {
            // It was given back meanwhile, and taken by another.
        }
    }

    private static string SlotKey(int number) => number.ToString("D4", CultureInfo.InvariantCulture);

    private static string WaitingKey(SlotClaim claim) =>
        string.Create(CultureInfo.InvariantCulture, $"{claim.Since.UtcTicks:D19}_{claim.ExecutionId}");
}
