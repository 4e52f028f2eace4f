using RemoteExecutor.Storage.Sqlite;

namespace RemoteExecutor.EmbeddedHost.Journal;

/// <summary>The journal as a table beside the records, in the same file and with the same durability.</summary>
internal sealed class SqliteExecutionJournal(SqliteDatabase database) : IExecutionJournal
{
    public static SqliteSchema Schema { get; } = new("journal",
    [
        """
        CREATE TABLE journal (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            execution_id TEXT NOT NULL,
            name TEXT NOT NULL,
            json TEXT NOT NULL,
            UNIQUE (execution_id, name)
        ) STRICT
        """,
    ]);

    public Task<IReadOnlyList<JournalEntry>> ReadAsync(string executionId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            session => session.Query(
                "SELECT sequence, name, json FROM journal WHERE execution_id = $id ORDER BY sequence",
                row => new JournalEntry(row.GetInt64(0), row.GetString(1), row.GetString(2)),
                ("$id", executionId)),
            cancellationToken);

    public Task WriteAsync(string executionId, string name, string json, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.Execute(
                "INSERT INTO journal (execution_id, name, json) VALUES ($id, $name, $json) ON CONFLICT DO NOTHING",
                ("$id", executionId), ("$name", name), ("$json", json)),
            cancellationToken);

    public Task DeleteAsync(string executionId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.Execute("DELETE FROM journal WHERE execution_id = $id", ("$id", executionId)), cancellationToken);

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(
            session => session.Query("SELECT DISTINCT execution_id FROM journal", row => row.GetString(0)), cancellationToken);
}
