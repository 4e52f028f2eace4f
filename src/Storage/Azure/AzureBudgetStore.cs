using Azure;
using Azure.Data.Tables;
using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Azure;

/// <summary>
/// Disclosure budgets in Azure Tables: a ledger a row, all of an agent's in one partition, so that one transaction changes several and the ETags in it
/// tell when another instance was faster. A change whose answer was lost is made again, and finds itself done: changes are idempotent.
/// </summary>
internal sealed class AzureBudgetStore(AzureStorageAccount account, TimeProvider time) : IBudgetStore
{
    private const string Dataset = "Dataset";
    private const string Entries = "Entries";
    private const int MaxConflicts = 60;

    private readonly TableClient table = account.Budgets;

    public Task<T> UpdateAsync<T>(
        string agentId, IReadOnlyList<string> datasets,
        Func<IReadOnlyDictionary<string, BudgetLedger>, (IReadOnlyDictionary<string, BudgetLedger> Ledgers, T Answer)> change,
        CancellationToken cancellationToken) =>
        AzureFaults.GuardAsync(
            async () =>
            {
                for (var attempt = 0; attempt < MaxConflicts; attempt++)
                {
                    var rows = await Task.WhenAll(datasets.Select(dataset => FindAsync(agentId, dataset, cancellationToken)));
                    var stored = rows.ToDictionary(row => row.Dataset);
                    var (changed, answer) = change(stored.ToDictionary(row => row.Key, row => row.Value.Ledger));
                    var actions = changed.Where(one => !ReferenceEquals(one.Value, stored[one.Key].Ledger))
                        .Select(one => ActionOf(agentId, stored[one.Key], one.Value)).OfType<TableTransactionAction>().ToList();
                    if (actions.Count == 0 || await TrySubmitAsync(actions, cancellationToken)) return answer;
                    await Conflicts.WaitAsync(attempt, time, cancellationToken);
                }

                throw new StorageUnavailableException("The disclosure budget is being used by too many at once. Try again.");
            },
            cancellationToken);

    public Task<IReadOnlyDictionary<string, BudgetLedger>> ReadAsync(string agentId, CancellationToken cancellationToken) =>
        AzureFaults.GuardAsync<IReadOnlyDictionary<string, BudgetLedger>>(
            async () =>
            {
                var ledgers = new Dictionary<string, BudgetLedger>();
                var partition = TableKey.Of(agentId);
                var rows = table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellationToken);
                await foreach (var row in rows) ledgers[row.GetString(Dataset)] = LedgerText.Read(TextColumns.Read(row, Entries));
                return ledgers;
            },
            cancellationToken);

    private async Task<StoredLedger> FindAsync(string agentId, string dataset, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(TableKey.Of(agentId), TableKey.Of(dataset), cancellationToken: cancellationToken);
        return found.HasValue
            ? new StoredLedger(dataset, LedgerText.Read(TextColumns.Read(found.Value!, Entries)), found.Value!.ETag)
            : new StoredLedger(dataset, BudgetLedger.Empty, null);
    }

    private async Task<bool> TrySubmitAsync(List<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (RequestFailedException error) when (AzureFaults.IsConflict(error) || AzureFaults.IsOvertaken(error))
        {
            return false;
        }
    }

    /// <summary>Null when there is nothing to forget.</summary>
    private static TableTransactionAction? ActionOf(string agentId, StoredLedger stored, BudgetLedger changed)
    {
        var row = new TableEntity(TableKey.Of(agentId), TableKey.Of(stored.Dataset)) { [Dataset] = stored.Dataset };
        if (changed.IsEmpty) return stored.ETag is { } old ? new(TableTransactionActionType.Delete, row, old) : null;
        TextColumns.Write(row, Entries, LedgerText.Write(changed));
        return stored.ETag is { } etag ? new(TableTransactionActionType.UpdateReplace, row, etag) : new(TableTransactionActionType.Add, row);
    }

    /// <param name="ETag">Null when there is no row.</param>
    private sealed record StoredLedger(string Dataset, BudgetLedger Ledger, ETag? ETag);
}
