using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Core.Audit;

/// <summary>Append-only audit trail. All throw <see cref="StorageUnavailableException"/> when the store cannot be reached.</summary>
public interface IAuditStore
{
    /// <summary>
    /// Appends to the chain of the event's execution. Idempotent: a transition that is already in the chain is returned as it stands
    /// there. Safe against writers in other processes.
    /// </summary>
    Task<AuditEntry> AppendAsync(AuditEvent auditEvent, CancellationToken cancellationToken);

    /// <summary>All entries of one execution, in order.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadChainAsync(string executionId, CancellationToken cancellationToken);

    /// <summary>Entries of one agent or of all, newest first, within a time range. A bounded range read, whatever is stored.</summary>
    Task<Page<AuditEntry>> QueryAsync(AuditQuery query, CancellationToken cancellationToken);
}

public sealed record AuditQuery
{
    public string? AgentId { get; init; }

    /// <summary>Inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Exclusive.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>1–200.</summary>
    public int Limit { get; init; } = 50;

    public string? ContinuationToken { get; init; }
}
