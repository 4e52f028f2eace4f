using System.Globalization;
using Azure;
using Azure.Data.Tables;
using RemoteExecutor.Core.Audit;

namespace RemoteExecutor.Storage.Azure;

/// <summary>Audit chains as rows that are inserted and never changed.</summary>
internal sealed class AuditRows(TableClient table)
{
    /// <summary>False when another writer took this place in the chain.</summary>
    public async Task<bool> InsertAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var row = new TableEntity(entry.Event.ExecutionId, KeyOf(entry.Sequence));
        TextColumns.Write(row, "Entry", StorageJson.Write(entry));
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException error) when (AzureFaults.IsConflict(error))
        {
            return false;
        }
    }

    public async Task<AuditEntry?> FindAsync(string executionId, int sequence, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(executionId, KeyOf(sequence), cancellationToken: cancellationToken);
        return found.HasValue ? ToEntry(found.Value!) : null;
    }

    /// <summary>In order of their keys, whatever the entries themselves say: that is what verification looks at.</summary>
    public async Task<List<AuditEntry>> ReadChainAsync(string executionId, CancellationToken cancellationToken)
    {
        var entries = new List<AuditEntry>();
        var rows = table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {executionId}"), cancellationToken: cancellationToken);
        await foreach (var row in rows) entries.Add(ToEntry(row));
        return entries;
    }

    private static string KeyOf(int sequence) => sequence.ToString("D6", CultureInfo.InvariantCulture);

    private static AuditEntry ToEntry(TableEntity row) => StorageJson.Read<AuditEntry>(TextColumns.Read(row, "Entry"));
}
