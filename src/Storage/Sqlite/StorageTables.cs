namespace RemoteExecutor.Storage.Sqlite;

/// <summary>Tables of executions and audit. Times are UTC ticks. There is an index for every listing, so that none scans or sorts.</summary>
internal static class StorageTables
{
    public static readonly SqliteSchema Schema = new("storage", [Version1]);

    // Code has a table of its own: updates and listings never touch it.
    private const string Version1 = """
        CREATE TABLE executions (
            execution_id TEXT NOT NULL PRIMARY KEY,
            agent_id TEXT NOT NULL,
            task_id TEXT,
            status TEXT NOT NULL,
            is_final INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            record TEXT NOT NULL
        ) STRICT;
        CREATE INDEX executions_all ON executions (created_at, execution_id);
        CREATE INDEX executions_by_agent ON executions (agent_id, created_at, execution_id);
        CREATE INDEX executions_by_status ON executions (status, created_at, execution_id);
        CREATE INDEX executions_by_agent_status ON executions (agent_id, status, created_at, execution_id);
        CREATE INDEX executions_by_task ON executions (task_id, created_at, execution_id) WHERE task_id IS NOT NULL;
        CREATE INDEX executions_by_agent_task ON executions (agent_id, task_id, created_at, execution_id) WHERE task_id IS NOT NULL;
        CREATE INDEX executions_by_task_status ON executions (task_id, status, created_at, execution_id) WHERE task_id IS NOT NULL;
        CREATE INDEX executions_by_agent_task_status
            ON executions (agent_id, task_id, status, created_at, execution_id) WHERE task_id IS NOT NULL;
        CREATE INDEX executions_unfinished ON executions (is_final, execution_id) WHERE is_final = 0;

        CREATE TABLE code (
            execution_id TEXT NOT NULL PRIMARY KEY REFERENCES executions ON DELETE CASCADE,
            code TEXT NOT NULL
        ) STRICT;

        CREATE TABLE idempotency (
            agent_id TEXT NOT NULL,
            key TEXT NOT NULL,
            body_hash TEXT NOT NULL,
            execution_id TEXT NOT NULL REFERENCES executions ON DELETE CASCADE,
            PRIMARY KEY (agent_id, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX idempotency_by_execution ON idempotency (execution_id);

        CREATE TABLE audit (
            execution_id TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            agent_id TEXT NOT NULL,
            event TEXT NOT NULL,
            at INTEGER NOT NULL,
            entry TEXT NOT NULL,
            PRIMARY KEY (execution_id, sequence)
        ) STRICT;
        CREATE UNIQUE INDEX audit_events ON audit (execution_id, event);
        CREATE INDEX audit_all ON audit (at, execution_id, sequence);
        CREATE INDEX audit_by_agent ON audit (agent_id, at, execution_id, sequence);

        CREATE TABLE checks (id INTEGER PRIMARY KEY, count INTEGER NOT NULL) STRICT;
        """;
}
