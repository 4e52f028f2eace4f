using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Sqlite;

/// <summary>The audit trail in SQLite. Appends are serialised by the database's one writer.</summary>
internal sealed class SqliteAuditStore(SqliteDatabase database) : IAuditStore
{
    internal const string FindEvent = "SELECT entry FROM audit WHERE execution_id = $id AND event = $event";
    internal const string FindLast = "SELECT entry FROM audit WHERE execution_id = $id ORDER BY sequence DESC LIMIT 1";
    internal const string ReadChain = "SELECT entry FROM audit WHERE execution_id = $id ORDER BY sequence";

    private const string Insert = """
        INSERT INTO audit (execution_id, sequence, agent_id, event, at, entry) VALUES ($id, $sequence, $agent, $event, $at, $entry)
        """;

    public Task<AuditEntry> AppendAsync(AuditEvent auditEvent, CancellationToken cancellationToken)
    {
        ExecutionIds.Require(auditEvent.ExecutionId);
        return database.WriteAsync(
            session =>
            {
                var existing = Find(session, FindEvent, auditEvent);
                return existing ?? Append(session, AuditEntry.After(Find(session, FindLast, auditEvent), auditEvent));
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<AuditEntry>> ReadChainAsync(string executionId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            session => session.Query(ReadChain, row => StorageJson.Read<AuditEntry>(row.GetString(0)), ("$id", executionId)),
            cancellationToken);

    public Task<Page<AuditEntry>> QueryAsync(AuditQuery query, CancellationToken cancellationToken)
    {
        Queries.RequireLimit(query.Limit);
        var fingerprint = query.Fingerprint();
        // Before (To, "", 0) is before To: no execution id sorts before the empty text.
        var position = PageToken.Read(fingerprint, query.ContinuationToken) is { } token
            ? SqlitePosition.Read(token)
            : new SqlitePosition(query.To?.UtcTicks ?? long.MaxValue, "", 0);
        return database.ReadAsync(
            session =>
            {
                var rows = session.Query(
                    List(query),
                    row => StorageJson.Read<AuditEntry>(row.GetString(0)),
                    ("$agent", query.AgentId),
                    ("$from", query.From?.UtcTicks ?? 0),
                    ("$at", position.At),
                    ("$id", position.ExecutionId),
                    ("$sequence", position.Sequence),
                    ("$limit", query.Limit + 1));
                return SqlitePosition.ToPage(
                    rows, query.Limit, fingerprint, last => new(last.Event.At.UtcTicks, last.Event.ExecutionId, last.Sequence));
            },
            cancellationToken);
    }

    internal static string List(AuditQuery query) => $"""
        SELECT entry FROM audit
        WHERE {(query.AgentId is null ? "" : "agent_id = $agent AND ")}at >= $from AND (at, execution_id, sequence) < ($at, $id, $sequence)
        ORDER BY at DESC, execution_id DESC, sequence DESC LIMIT $limit
        """;

    private static AuditEntry? Find(SqliteSession session, string sql, AuditEvent auditEvent) =>
        session.Find(
            sql, row => StorageJson.Read<AuditEntry>(row.GetString(0)), ("$id", auditEvent.ExecutionId), ("$event", auditEvent.Event));

    private static AuditEntry Append(SqliteSession session, AuditEntry entry)
    {
        session.Execute(
            Insert,
            ("$id", entry.Event.ExecutionId),
            ("$sequence", entry.Sequence),
            ("$agent", entry.Event.AgentId),
            ("$event", entry.Event.Event),
            ("$at", entry.Event.At.UtcTicks),
            ("$entry", StorageJson.Write(entry)));
        return entry;
    }
}
