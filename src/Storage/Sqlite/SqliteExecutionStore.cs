using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Sqlite;

/// <summary>Execution records in SQLite.</summary>
internal sealed class SqliteExecutionStore(SqliteDatabase database) : IExecutionStore
{
    public Task<Admission> CreateAsync(ExecutionRecord record, IdempotencyClaim? claim, CancellationToken cancellationToken)
    {
        ExecutionIds.Require(record.Ticket.ExecutionId);
        return database.WriteAsync(
            session =>
            {
                if (claim is not null && FindClaim(session, claim) is { } earlier) return earlier;
                Insert(session, record);
                if (claim is not null)
                    session.Execute(
                        ExecutionStatements.InsertClaim,
                        ("$agent", claim.AgentId), ("$key", claim.Key), ("$hash", claim.BodyHash), ("$id", record.Ticket.ExecutionId));
                return new Admission(AdmissionResult.Created);
            },
            cancellationToken);
    }

    public Task<ExecutionRecord?> FindAsync(string executionId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            session => session.Find(
                ExecutionStatements.FindWithCode,
                row => StorageJson.Read<ExecutionRecord>(row.GetString(0)) with { Code = row.IsDBNull(1) ? null : row.GetString(1) },
                ("$id", executionId)),
            cancellationToken);

    public Task<ExecutionRecord> UpdateAsync(
        string executionId, Func<ExecutionRecord, ExecutionRecord> change, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
            {
                var json = session.Find(ExecutionStatements.Find, row => row.GetString(0), ("$id", executionId))
                    ?? throw new KeyNotFoundException("There is no such execution.");
                var changed = change(StorageJson.Read<ExecutionRecord>(json)) with { Code = null };
                session.Execute(
                    ExecutionStatements.Update,
                    ("$id", executionId),
                    ("$status", ExecutionStatements.Text(changed.Status)),
                    ("$final", changed.Status.IsFinal()),
                    ("$record", StorageJson.Write(changed)));
                return changed;
            },
            cancellationToken);

    public Task RemoveAsync(string executionId, CancellationToken cancellationToken) =>
        database.WriteAsync(session => session.Execute(ExecutionStatements.Remove, ("$id", executionId)), cancellationToken);

    public Task<Page<ExecutionRecord>> ListAsync(ExecutionQuery query, CancellationToken cancellationToken)
    {
        Queries.RequireLimit(query.Limit);
        var fingerprint = query.Fingerprint();
        var position = SqlitePosition.Read(PageToken.Read(fingerprint, query.ContinuationToken));
        return database.ReadAsync(
            session =>
            {
                var rows = session.Query(
                    ExecutionStatements.List(query),
                    row => StorageJson.Read<ExecutionRecord>(row.GetString(0)),
                    ("$agent", query.AgentId),
                    ("$task", query.TaskId),
                    ("$status", query.Status is { } status ? ExecutionStatements.Text(status) : null),
                    ("$created", position.At),
                    ("$id", position.ExecutionId),
                    ("$limit", query.Limit + 1));
                return SqlitePosition.ToPage(
                    rows, query.Limit, fingerprint, last => new(last.Ticket.CreatedAt.UtcTicks, last.Ticket.ExecutionId, 0));
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<string>> ListUnfinishedAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(session => session.Query(ExecutionStatements.Unfinished, row => row.GetString(0)), cancellationToken);

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        database.RequireFile();
        await database.WriteAsync(session => session.Execute(ExecutionStatements.Check), cancellationToken);
    }

    private static Admission? FindClaim(SqliteSession session, IdempotencyClaim claim) =>
        session.Find(
            ExecutionStatements.FindClaim,
            row => row.GetString(0) == claim.BodyHash
                ? new Admission(AdmissionResult.Replayed, row.GetString(1))
                : new Admission(AdmissionResult.Conflict),
            ("$agent", claim.AgentId), ("$key", claim.Key));

    private static void Insert(SqliteSession session, ExecutionRecord record)
    {
        var ticket = record.Ticket;
        var inserted = session.Execute(
            ExecutionStatements.Insert,
            ("$id", ticket.ExecutionId),
            ("$agent", ticket.AgentId.Value),
            ("$task", ticket.TaskId),
            ("$status", ExecutionStatements.Text(record.Status)),
            ("$final", record.Status.IsFinal()),
            ("$created", ticket.CreatedAt.UtcTicks),
            ("$record", StorageJson.Write(record with { Code = null })));
        if (inserted == 0) throw new InvalidOperationException("There is already an execution of this id.");
        if (record.Code is not null) session.Execute(ExecutionStatements.InsertCode, ("$id", ticket.ExecutionId), ("$code", record.Code));
    }
}
