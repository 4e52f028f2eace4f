using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Api.Tests.Fakes;

/// <summary>Execution records in memory, with the promises of the real stores.</summary>
internal sealed class InMemoryExecutions : IExecutionStore
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, ExecutionRecord> records = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Agent, string Key), (string Body, string Id)> claims = [];

    /// <summary>When set, every call fails with it.</summary>
    public Exception? Fault { get; set; }

    public Action? BeforeCreate { get; set; }

    public int Count
    {
        get { lock (gate) return records.Count; }
    }

    public Task<Admission> CreateAsync(ExecutionRecord record, IdempotencyClaim? claim, CancellationToken cancellationToken) => Do(() =>
    {
        BeforeCreate?.Invoke();
        if (claim is not null && claims.TryGetValue((claim.AgentId, claim.Key), out var used))
            return used.Body == claim.BodyHash ? new Admission(AdmissionResult.Replayed, used.Id) : new Admission(AdmissionResult.Conflict);
        records.Add(record.Ticket.ExecutionId, record);
        if (claim is not null) claims[(claim.AgentId, claim.Key)] = (claim.BodyHash, record.Ticket.ExecutionId);
        return new Admission(AdmissionResult.Created);
    });

    public Task<ExecutionRecord?> FindAsync(string executionId, CancellationToken cancellationToken) =>
        Do(() => records.GetValueOrDefault(executionId));

    public Task<ExecutionRecord> UpdateAsync(
        string executionId, Func<ExecutionRecord, ExecutionRecord> change, CancellationToken cancellationToken) =>
        Do(() => records[executionId] = change(records[executionId]));

    public Task RemoveAsync(string executionId, CancellationToken cancellationToken) => Do(() =>
    {
        foreach (var claim in claims.Where(claim => claim.Value.Id == executionId).ToList()) claims.Remove(claim.Key);
        return records.Remove(executionId);
    });

    public Task<Page<ExecutionRecord>> ListAsync(ExecutionQuery query, CancellationToken cancellationToken) => Do(() =>
    {
        if (query.ContinuationToken is { } token && !token.StartsWith("exec_", StringComparison.Ordinal)) throw new InvalidContinuationTokenException();
        var rest = records.Values.Reverse()
            .Where(record => query.ContinuationToken is null || string.CompareOrdinal(record.Ticket.ExecutionId, query.ContinuationToken) < 0)
            .Where(record => query.AgentId is null || record.Ticket.AgentId.Value == query.AgentId)
            .Where(record => query.Status is null || record.Status == query.Status)
            .Where(record => query.TaskId is null || record.Ticket.TaskId == query.TaskId)
            .Take(query.Limit + 1).ToList();
        var items = rest.Take(query.Limit).Select(record => record with { Code = null }).ToList();
        return new Page<ExecutionRecord>(items, rest.Count > query.Limit ? items[^1].Ticket.ExecutionId : null);
    });

    public Task<IReadOnlyList<string>> ListUnfinishedAsync(CancellationToken cancellationToken) =>
        Do<IReadOnlyList<string>>(() => [.. records.Values.Where(record => !record.Status.IsFinal()).Select(record => record.Ticket.ExecutionId)]);

    public Task CheckAsync(CancellationToken cancellationToken) => Do(() => true);

    private Task<T> Do<T>(Func<T> action)
    {
        if (Fault is not null) return Task.FromException<T>(Fault);
        try
        {
            lock (gate) return Task.FromResult(action());
        }
        catch (Exception fault)
        {
            return Task.FromException<T>(fault);
        }
    }
}
