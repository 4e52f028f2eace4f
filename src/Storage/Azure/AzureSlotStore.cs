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
    private const int MaxConflicts = 60;

    private readonly TableClient table = account.Slots;

    public Task<bool> TryAcquireAsync(string executionId, DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        ExecutionIds.Require(executionId);
        return AzureFaults.GuardAsync(() => AcquireAsync(executionId, WaitingKey(executionId, since), limit, cancellationToken), cancellationToken);
    }

    public Task<IReadOnlyList<string>> ReleaseAsync(string executionId, int limit, CancellationToken cancellationToken)
    {
        ExecutionIds.Require(executionId);
        return AzureFaults.GuardAsync<IReadOnlyList<string>>(
            async () =>
            {
                foreach (var row in await ReadAsync(null, executionId, cancellationToken)) await DeleteAsync(row, cancellationToken);
                var held = await ReadAsync(Slots, null, cancellationToken);
                return await FirstInLineAsync(limit - held.Count, cancellationToken);
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) =>
        AzureFaults.GuardAsync<IReadOnlyList<string>>(
            async () => [.. (await ReadAsync(null, null, cancellationToken)).Select(row => row.GetString(Holder)).Distinct()], cancellationToken);

    private async Task<bool> AcquireAsync(string executionId, string waitingKey, int limit, CancellationToken cancellationToken)
    {
        var waits = false;
        for (var attempt = 0; attempt < MaxConflicts; attempt++)
        {
            var held = await ReadAsync(Slots, null, cancellationToken);
            if (held.Exists(row => row.GetString(Holder) == executionId)) return await LeaveLineAsync(waitingKey, cancellationToken);

            var free = Enumerable.Range(0, limit).Select(SlotKey).Except(held.Select(row => row.RowKey)).ToList();
            if (free.Count > await CountAheadAsync(waitingKey, limit, cancellationToken))
            {
                // From the back for some, from the front for others: fewer meet at the same row.
                var choice = free[(int)((uint)executionId.GetHashCode(StringComparison.Ordinal) % free.Count)];
                if (await InsertAsync(Slots, choice, executionId, cancellationToken))
                {
                    await KeepOneAsync(executionId, cancellationToken);
                    return await LeaveLineAsync(waitingKey, cancellationToken);
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
                await InsertAsync(Waiting, waitingKey, executionId, cancellationToken);
                waits = true;
            }
        }

        throw new StorageUnavailableException("The slots are wanted by too many at once. Try again.");
    }

    /// <summary>The same step may run twice at once, after a lost message; the execution keeps the first of its slots.</summary>
    private async Task KeepOneAsync(string executionId, CancellationToken cancellationToken)
    {
        var mine = await ReadAsync(Slots, executionId, cancellationToken);
        foreach (var row in mine.Skip(1)) await DeleteAsync(row, cancellationToken);
    }

    private async Task<bool> LeaveLineAsync(string waitingKey, CancellationToken cancellationToken)
    {
        await table.DeleteEntityAsync(Waiting, waitingKey, ETag.All, cancellationToken);
        return true;
    }

    private async Task<int> CountAheadAsync(string waitingKey, int limit, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Waiting} and RowKey lt {waitingKey}");
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
    private async Task<List<TableEntity>> ReadAsync(string? partition, string? holder, CancellationToken cancellationToken)
    {
        var filters = new[]
        {
            partition is null ? null : TableClient.CreateQueryFilter($"PartitionKey eq {partition}"),
            holder is null ? null : TableClient.CreateQueryFilter($"Holder eq {holder}"),
        };
        var filter = string.Join(" and ", filters.Where(part => part is not null));
        return await table.QueryAsync<TableEntity>(filter.Length == 0 ? null : filter, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
    }

    private async Task<bool> InsertAsync(string partition, string key, string executionId, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(new TableEntity(partition, key) { [Holder] = executionId }, cancellationToken);
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

    private static string WaitingKey(string executionId, DateTimeOffset since) =>
        string.Create(CultureInfo.InvariantCulture, $"{since.UtcTicks:D19}_{executionId}");
}
