using RemoteExecutor.Core.Disclosure.Budget;

namespace RemoteExecutor.Testing;

/// <summary>Ledgers in memory, for tests that are not about the stores.</summary>
public sealed class InMemoryBudgets : IBudgetStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Agent, string Dataset), BudgetLedger> ledgers = [];

    public Exception? Fault { get; set; }

    public int Changes { get; private set; }

    public Task<T> UpdateAsync<T>(
        string agentId, IReadOnlyList<string> datasets,
        Func<IReadOnlyDictionary<string, BudgetLedger>, (IReadOnlyDictionary<string, BudgetLedger> Ledgers, T Answer)> change,
        CancellationToken cancellationToken)
    {
        if (Fault is not null) return Task.FromException<T>(Fault);
        lock (gate)
        {
            Changes++;
            var (changed, answer) = change(datasets.ToDictionary(name => name, name => ledgers.GetValueOrDefault((agentId, name), BudgetLedger.Empty)));
            foreach (var (name, ledger) in changed) ledgers[(agentId, name)] = ledger;
            return Task.FromResult(answer);
        }
    }

    public Task<IReadOnlyDictionary<string, BudgetLedger>> ReadAsync(string agentId, CancellationToken cancellationToken)
    {
        if (Fault is not null) return Task.FromException<IReadOnlyDictionary<string, BudgetLedger>>(Fault);
        lock (gate)
        {
            return Task.FromResult<IReadOnlyDictionary<string, BudgetLedger>>(
                ledgers.Where(entry => entry.Key.Agent == agentId && !entry.Value.IsEmpty).ToDictionary(entry => entry.Key.Dataset, entry => entry.Value));
        }
    }
}
