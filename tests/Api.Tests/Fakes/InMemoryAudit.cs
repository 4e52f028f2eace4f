using System.Globalization;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Api.Tests.Fakes;

/// <summary>The audit trail in memory.</summary>
internal sealed class InMemoryAudit : IAuditStore
{
    private readonly Lock gate = new();
    private readonly List<AuditEntry> entries = [];

    public Exception? Fault { get; set; }

    public Task<AuditEntry> AppendAsync(AuditEvent auditEvent, CancellationToken cancellationToken)
    {
        if (Fault is not null) return Task.FromException<AuditEntry>(Fault);
        lock (gate)
        {
            var chain = entries.Where(entry => entry.Event.ExecutionId == auditEvent.ExecutionId).ToList();
            if (chain.FirstOrDefault(entry => entry.Event.Event == auditEvent.Event) is { } there) return Task.FromResult(there);
            var next = AuditEntry.After(chain.LastOrDefault(), auditEvent);
            entries.Add(next);
            return Task.FromResult(next);
        }
    }

    public Task<IReadOnlyList<AuditEntry>> ReadChainAsync(string executionId, CancellationToken cancellationToken)
    {
        if (Fault is not null) return Task.FromException<IReadOnlyList<AuditEntry>>(Fault);
        lock (gate) return Task.FromResult<IReadOnlyList<AuditEntry>>([.. entries.Where(entry => entry.Event.ExecutionId == executionId)]);
    }

    public Task<Page<AuditEntry>> QueryAsync(AuditQuery query, CancellationToken cancellationToken)
    {
        if (Fault is not null) return Task.FromException<Page<AuditEntry>>(Fault);
        var skip = 0;
        if (query.ContinuationToken is { } token && !int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out skip))
            return Task.FromException<Page<AuditEntry>>(new InvalidContinuationTokenException());
        lock (gate)
        {
            var found = entries.AsEnumerable().Reverse()
                .Where(entry => query.AgentId is null || entry.Event.AgentId == query.AgentId)
                .Where(entry => entry.Event.At >= (query.From ?? DateTimeOffset.MinValue) && entry.Event.At < (query.To ?? DateTimeOffset.MaxValue))
                .Skip(skip).Take(query.Limit + 1).ToList();
            var next = found.Count > query.Limit ? (skip + query.Limit).ToString(CultureInfo.InvariantCulture) : null;
            return Task.FromResult(new Page<AuditEntry>([.. found.Take(query.Limit)], next));
        }
    }
}
