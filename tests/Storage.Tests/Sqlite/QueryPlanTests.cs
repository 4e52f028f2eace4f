using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Storage.Sqlite;

namespace RemoteExecutor.Storage.Tests.Sqlite;

/// <summary>No statement scans a table or sorts: what a read costs does not depend on how much is stored.</summary>
public sealed class QueryPlanTests : IAsyncDisposable
{
    private readonly SqliteHarness harness = new();

    public static TheoryData<string> Statements()
    {
        var data = new TheoryData<string>(
            ExecutionStatements.FindClaim, ExecutionStatements.Find, ExecutionStatements.FindWithCode, ExecutionStatements.Update,
            ExecutionStatements.Remove, ExecutionStatements.Unfinished, SqliteAuditStore.FindEvent, SqliteAuditStore.FindLast,
            SqliteBudgetStore.Find, SqliteBudgetStore.List, SqliteBudgetStore.Forget, SqliteAuditStore.ReadChain, SqliteAuditStore.List(new AuditQuery()), SqliteAuditStore.List(new AuditQuery { AgentId = "20001" }));
        foreach (var agent in new[] { null, "20001" })
            foreach (var task in new[] { null, "t" })
                foreach (var status in new ExecutionStatus?[] { null, ExecutionStatus.Failed })
                    data.Add(ExecutionStatements.List(new ExecutionQuery { AgentId = agent, TaskId = task, Status = status }));
        return data;
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task Statement_OfAnyStore_SearchesAnIndexAndDoesNotSort(string sql)
    {
        var plan = await harness.Database.ReadAsync(
            session => session.Query("EXPLAIN QUERY PLAN " + sql, row => row.GetString(3)), TestContext.Current.CancellationToken);

        Assert.NotEmpty(plan);
        Assert.All(plan, step => Assert.StartsWith("SEARCH", step, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("20001", "t", ExecutionStatus.Failed, "executions_by_agent_task_status (agent_id=? AND task_id=? AND status=?")]
    [InlineData("20001", null, ExecutionStatus.Failed, "executions_by_agent_status (agent_id=? AND status=?")]
    [InlineData(null, "t", ExecutionStatus.Failed, "executions_by_task_status (task_id=? AND status=?")]
    [InlineData("20001", "t", null, "executions_by_agent_task (agent_id=? AND task_id=?")]
    public async Task List_WithFilters_UsesTheIndexOfAllOfThem(string? agent, string? task, ExecutionStatus? status, string index)
    {
        var sql = ExecutionStatements.List(new ExecutionQuery { AgentId = agent, TaskId = task, Status = status });
        var plan = await harness.Database.ReadAsync(
            session => session.Query("EXPLAIN QUERY PLAN " + sql, row => row.GetString(3)), TestContext.Current.CancellationToken);

        Assert.Contains(index, Assert.Single(plan), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => harness.DisposeAsync();
}
