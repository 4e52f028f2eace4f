using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Core.Disclosure.Budget;

/// <summary>Ledgers of agents and data sets. All throw <see cref="StorageUnavailableException"/> when the store cannot be reached.</summary>
public interface IBudgetStore
{
    /// <summary>
    /// Replaces the ledgers of one agent for <paramref name="datasets"/> by what <paramref name="change"/> makes of them: all of them or none, after
    /// and before all other changes, whatever process they come from. <paramref name="change"/> may be called more than once, so it must be a pure
    /// function; it returns the ledgers to store, at least those that it changed. An empty ledger is forgotten.
    /// </summary>
    /// <param name="datasets">At most <see cref="Contracts.RequestLimits.Datasets"/>, each once.</param>
    Task<T> UpdateAsync<T>(
        string agentId, IReadOnlyList<string> datasets,
        Func<IReadOnlyDictionary<string, BudgetLedger>, (IReadOnlyDictionary<string, BudgetLedger> Ledgers, T Answer)> change,
        CancellationToken cancellationToken);

    /// <summary>All ledgers of one agent, by data set. As many as data sets that it used.</summary>
    Task<IReadOnlyDictionary<string, BudgetLedger>> ReadAsync(string agentId, CancellationToken cancellationToken);
}
