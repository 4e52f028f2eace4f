using System.Collections.Concurrent;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;

namespace RemoteExecutor.Core.Tests.Disclosure.Budget;

/// <summary>A clock that stands still unless it is set.</summary>
internal sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>Ledgers in memory.</summary>
internal sealed class BudgetsInMemory : IBudgetStore
{
    private readonly Dictionary<(string, string), BudgetLedger> ledgers = [];

    public Exception? Fault { get; set; }

    public int Changes { get; private set; }

    public IEnumerable<string> Ids(string agentId, string dataset) =>
        ledgers.GetValueOrDefault((agentId, dataset), BudgetLedger.Empty).Entries.Select(entry => entry.Id);

    public Task<T> UpdateAsync<T>(
        string agentId, IReadOnlyList<string> datasets,
        Func<IReadOnlyDictionary<string, BudgetLedger>, (IReadOnlyDictionary<string, BudgetLedger> Ledgers, T Answer)> change,
        CancellationToken cancellationToken)
    {
        if (Fault is not null) return Task.FromException<T>(Fault);
        Changes++;
        var (changed, answer) = change(datasets.ToDictionary(name => name, name => ledgers.GetValueOrDefault((agentId, name), BudgetLedger.Empty)));
        foreach (var (name, ledger) in changed) ledgers[(agentId, name)] = ledger;
        return Task.FromResult(answer);
    }

    public Task<IReadOnlyDictionary<string, BudgetLedger>> ReadAsync(string agentId, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, BudgetLedger>>(
            ledgers.Where(entry => entry.Key.Item1 == agentId).ToDictionary(entry => entry.Key.Item2, entry => entry.Value));
}

/// <summary>Records that only have a status.</summary>
internal sealed class RecordsById : IExecutionStore
{
    private readonly ConcurrentDictionary<string, ExecutionRecord> records = [];

    public void Add(string id, ExecutionStatus status, DateTimeOffset? startedAt) => records[id] = new()
    {
        Ticket = new ExecutionTicket
        {
            ExecutionId = id, AgentId = AgentId.Parse("20001"), CreatedAt = Claims.Start, TimeoutSeconds = 10, MemoryLimitMb = 64, CpuLimit = 1,
            Disclosure = DisclosureLevel.Strict, HasInput = false, Datasets = ["one"],
        },
        Status = status,
        StartedAt = startedAt,
    };

    public void Remove(string id) => records.TryRemove(id, out _);

    public Task<ExecutionRecord?> FindAsync(string executionId, CancellationToken cancellationToken) => Task.FromResult(records.GetValueOrDefault(executionId));

    public Task<Admission> CreateAsync(ExecutionRecord record, IdempotencyClaim? claim, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ExecutionRecord> UpdateAsync(string executionId, Func<ExecutionRecord, ExecutionRecord> change, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task RemoveAsync(string executionId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<Page<ExecutionRecord>> ListAsync(ExecutionQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<string>> ListUnfinishedAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task CheckAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
