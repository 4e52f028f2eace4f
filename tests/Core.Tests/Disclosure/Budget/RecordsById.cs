using System.Collections.Concurrent;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;

namespace RemoteExecutor.Core.Tests.Disclosure.Budget;

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
