using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Sqlite;

/// <summary>The statements of <see cref="SqliteExecutionStore"/>.</summary>
internal static class ExecutionStatements
{
    public const string FindClaim = "SELECT body_hash, execution_id FROM idempotency WHERE agent_id = $agent AND key = $key";
    public const string InsertClaim = "INSERT INTO idempotency VALUES ($agent, $key, $hash, $id)";
    public const string InsertCode = "INSERT INTO code VALUES ($id, $code)";

    public const string Insert = """
        INSERT INTO executions (execution_id, agent_id, task_id, status, is_final, created_at, record)
        VALUES ($id, $agent, $task, $status, $final, $created, $record) ON CONFLICT DO NOTHING
        """;

    public const string Update =
        "UPDATE executions SET status = $status, is_final = $final, record = $record WHERE execution_id = $id";

    public const string FindWithCode =
        "SELECT record, code FROM executions LEFT JOIN code USING (execution_id) WHERE execution_id = $id";

    public const string Find = "SELECT record FROM executions WHERE execution_id = $id";
    public const string Remove = "DELETE FROM executions WHERE execution_id = $id";
    public const string Unfinished = "SELECT execution_id FROM executions WHERE is_final = 0";

    public const string Check =
        "INSERT INTO checks VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET count = count + 1";

    /// <summary>One of eight texts: each combination of filters has its index.</summary>
    public static string List(ExecutionQuery query)
    {
        var filters = "";
        if (query.AgentId is not null) filters += "agent_id = $agent AND ";
        if (query.TaskId is not null) filters += "task_id = $task AND ";
        if (query.Status is not null) filters += "status = $status AND ";
        return $"""
            SELECT record FROM executions WHERE {filters}(created_at, execution_id) < ($created, $id)
            ORDER BY created_at DESC, execution_id DESC LIMIT $limit
            """;
    }

    /// <summary>As stored; never shown.</summary>
    public static string Text(ExecutionStatus status) => status.ToString();
}
