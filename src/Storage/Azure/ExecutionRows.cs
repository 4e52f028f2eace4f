using Azure;
using Azure.Data.Tables;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Azure;

/// <summary>
/// Rows of one execution. Inserting its record row is the moment from which it exists; a tombstone in that place says that it
/// never will.
/// </summary>
internal sealed class ExecutionRows(TableClient table, CodeBlobs code)
{
    private const string RecordKey = "record";
    private const string Abandoned = "Abandoned";
    private const string ClaimAgent = "ClaimAgent";
    private const string ClaimKey = "ClaimKey";

    /// <summary>Names one write. The client repeats a request whose answer was lost, and then conflicts with what it wrote itself.</summary>
    private const string WriteId = "WriteId";

    /// <summary>False when there is already a record, or a tombstone.</summary>
    public async Task<bool> InsertAsync(ExecutionRecord record, IdempotencyClaim? claim, CancellationToken cancellationToken)
    {
        var row = ToRow(record);
        if (claim is not null)
        {
            row[ClaimAgent] = claim.AgentId;
            row[ClaimKey] = claim.Key;
        }

        var rows = new List<TableEntity> { row };
        if (record.Code is { } text) rows.Add(await code.WriteAsync(row.PartitionKey, text, cancellationToken));
        try
        {
            await table.SubmitTransactionAsync(rows.Select(one => new TableTransactionAction(TableTransactionActionType.Add, one)), cancellationToken);
            return true;
        }
        catch (RequestFailedException error) when (AzureFaults.IsConflict(error))
        {
            return await IsOursAsync(row, cancellationToken);
        }
    }

    /// <summary>Sees to it that this execution can never be stored. False when it already is.</summary>
    public async Task<bool> AbandonAsync(string executionId, CancellationToken cancellationToken)
    {
        try
        {
            await table.AddEntityAsync(new TableEntity(executionId, RecordKey) { [Abandoned] = true }, cancellationToken);
        }
        catch (RequestFailedException error) when (AzureFaults.IsConflict(error))
        {
            return await FindAsync(executionId, cancellationToken) is null;
        }

        return true;
    }

    /// <summary>Record without code, with what is needed to change it; null when there is none.</summary>
    public async Task<StoredExecution?> FindAsync(string executionId, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(executionId, RecordKey, cancellationToken: cancellationToken);
        return found.HasValue && found.Value is { } row && !row.ContainsKey(Abandoned) ? ToStored(row) : null;
    }

    public async Task<ExecutionRecord?> FindWithCodeAsync(string executionId, CancellationToken cancellationToken)
    {
        ExecutionRecord? record = null;
        string? text = null;
        var rows = table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {executionId}"), cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            if (row.RowKey == CodeBlobs.RowKey) text = await code.ReadAsync(row, cancellationToken);
            else if (!row.ContainsKey(Abandoned)) record = ToStored(row).Record;
        }

        return record is null ? null : record with { Code = text };
    }

    /// <summary>False when somebody else changed the record since it was read.</summary>
    public async Task<bool> ReplaceAsync(StoredExecution stored, ExecutionRecord changed, CancellationToken cancellationToken)
    {
        var row = ToRow(changed);
        if (stored.Claim is { } claim) (row[ClaimAgent], row[ClaimKey]) = (claim.AgentId, claim.Key);
        try
        {
            await table.UpdateEntityAsync(row, stored.ETag, TableUpdateMode.Replace, cancellationToken);
            return true;
        }
        catch (RequestFailedException error) when (AzureFaults.IsOvertaken(error))
        {
            return await IsOursAsync(row, cancellationToken);
        }
    }

    public async Task DeleteAsync(string executionId, CancellationToken cancellationToken)
    {
        await table.DeleteEntityAsync(executionId, RecordKey, ETag.All, cancellationToken);
        await table.DeleteEntityAsync(executionId, CodeBlobs.RowKey, ETag.All, cancellationToken);
        await code.DeleteAsync(executionId, cancellationToken);
    }

    private async Task<bool> IsOursAsync(TableEntity written, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(written.PartitionKey, RecordKey, [WriteId], cancellationToken);
        return found.HasValue && found.Value!.GetGuid(WriteId) is { } writeId && writeId == written.GetGuid(WriteId);
    }

    private static TableEntity ToRow(ExecutionRecord record)
    {
        var row = new TableEntity(record.Ticket.ExecutionId, RecordKey) { [WriteId] = Guid.NewGuid() };
        TextColumns.Write(row, "Record", StorageJson.Write(record with { Code = null }));
        return row;
    }

    private static StoredExecution ToStored(TableEntity row) => new(
        StorageJson.Read<ExecutionRecord>(TextColumns.Read(row, "Record")),
        row.ETag,
        row.GetString(ClaimAgent) is { } agent ? new ClaimName(agent, row.GetString(ClaimKey)) : null);
}

/// <summary>A record as it was read.</summary>
internal sealed record StoredExecution(ExecutionRecord Record, ETag ETag, ClaimName? Claim);

/// <summary>Which idempotency key an execution holds.</summary>
internal sealed record ClaimName(string AgentId, string Key);
