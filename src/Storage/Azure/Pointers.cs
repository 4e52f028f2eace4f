using Azure;
using Azure.Data.Tables;

namespace RemoteExecutor.Storage.Azure;

/// <summary>
/// Rows in listing order that say where something is. They are always written before it and hold nothing that can grow stale: a
/// crash in between leaves a pointer to nothing, which every reader skips, and never a record that no listing finds.
/// </summary>
internal sealed class Pointers(TableClient table)
{
    public async Task WriteAsync(string partition, string key, CancellationToken cancellationToken) =>
        await table.UpsertEntityAsync(new TableEntity(partition, key), TableUpdateMode.Replace, cancellationToken);

    public async Task DeleteAsync(string partition, string key, CancellationToken cancellationToken) =>
        await table.DeleteEntityAsync(partition, key, ETag.All, cancellationToken);

    /// <summary>At most <paramref name="count"/> keys strictly between two keys; null for an open end.</summary>
    public async Task<List<string>> ReadAsync(
        string partition, string? after, string? before, int count, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        if (after is not null) filter += TableClient.CreateQueryFilter($" and RowKey gt {after}");
        if (before is not null) filter += TableClient.CreateQueryFilter($" and RowKey lt {before}");
        var keys = new List<string>();
        var rows = table.QueryAsync<TableEntity>(filter, Math.Min(count, 1000), ["RowKey"], cancellationToken);
        await foreach (var row in rows)
        {
            keys.Add(row.RowKey);
            if (keys.Count == count) break;
        }

        return keys;
    }
}
