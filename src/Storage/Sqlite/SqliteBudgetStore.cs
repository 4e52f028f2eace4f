using RemoteExecutor.Core.Disclosure.Budget;

namespace RemoteExecutor.Storage.Sqlite;

/// <summary>Disclosure budgets in SQLite: a ledger a row. Changes are serialised by the database's one writer.</summary>
internal sealed class SqliteBudgetStore(SqliteDatabase database) : IBudgetStore
{
    internal const string Find = "SELECT entries FROM budgets WHERE agent_id = $agent AND dataset = $dataset";
    internal const string List = "SELECT dataset, entries FROM budgets WHERE agent_id = $agent";
    internal const string Forget = "DELETE FROM budgets WHERE agent_id = $agent AND dataset = $dataset";

    private const string Keep = """
        INSERT INTO budgets VALUES ($agent, $dataset, $entries)
        ON CONFLICT (agent_id, dataset) DO UPDATE SET entries = excluded.entries
        """;

    public static SqliteSchema Schema { get; } = new("budgets",
    [
        """
        CREATE TABLE budgets (
            agent_id TEXT NOT NULL,
            dataset TEXT NOT NULL,
            entries TEXT NOT NULL,
            PRIMARY KEY (agent_id, dataset)
        ) STRICT, WITHOUT ROWID
        """,
    ]);

    public Task<T> UpdateAsync<T>(
        string agentId, IReadOnlyList<string> datasets,
        Func<IReadOnlyDictionary<string, BudgetLedger>, (IReadOnlyDictionary<string, BudgetLedger> Ledgers, T Answer)> change,
        CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                var stored = datasets.ToDictionary(dataset => dataset, dataset => Read(session, agentId, dataset));
                var (changed, answer) = change(stored);
                foreach (var (dataset, ledger) in changed.Where(one => !ReferenceEquals(one.Value, stored[one.Key])))
                    Write(session, agentId, dataset, ledger);
                return answer;
            },
            cancellationToken);

    public Task<IReadOnlyDictionary<string, BudgetLedger>> ReadAsync(string agentId, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<string, BudgetLedger>>(
            session => session.Query(List, row => (Dataset: row.GetString(0), Ledger: LedgerText.Read(row.GetString(1))), ("$agent", agentId))
                .ToDictionary(row => row.Dataset, row => row.Ledger),
            cancellationToken);

    private static BudgetLedger Read(SqliteSession session, string agentId, string dataset) =>
        session.Find(Find, row => LedgerText.Read(row.GetString(0)), ("$agent", agentId), ("$dataset", dataset)) ?? BudgetLedger.Empty;

    private static void Write(SqliteSession session, string agentId, string dataset, BudgetLedger ledger)
    {
        if (ledger.IsEmpty) session.Execute(Forget, ("$agent", agentId), ("$dataset", dataset));
        else session.Execute(Keep, ("$agent", agentId), ("$dataset", dataset), ("$entries", LedgerText.Write(ledger)));
    }
}
