using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Tests.Contracts;

/// <summary>What every <see cref="IExecutionStore"/> does with listings.</summary>
public abstract class ExecutionListingContract(Func<Task<StorageHarness>> create) : StorageContract(create)
{
    private static readonly string[] Agents = ["20001", "20002"];
    private static readonly string?[] Tasks = [null, "task/one#?\\", "task=two"];
    private static readonly ExecutionStatus[] Statuses = [ExecutionStatus.Pending, ExecutionStatus.Completed, ExecutionStatus.Blocked];

    private IExecutionStore Store => Harness.Executions;

    public static TheoryData<string?, string?, ExecutionStatus?> Filters()
    {
        var data = new TheoryData<string?, string?, ExecutionStatus?>();
        foreach (var agent in new string?[] { null, Agents[0] })
            foreach (var task in new string?[] { null, Tasks[1] })
                foreach (var status in new ExecutionStatus?[] { null, ExecutionStatus.Completed }) data.Add(agent, task, status);
        return data;
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task ListAsync_AnyFilter_PagesThroughExactlyTheMatching_NewestFirst(string? agent, string? task, ExecutionStatus? status)
    {
        var records = await StoreAsync(60);
        var query = new ExecutionQuery { AgentId = agent, TaskId = task, Status = status, Limit = 4 };

        var listed = await ReadAllAsync(query);

        var expected = records.Where(record =>
            (agent is null || record.Ticket.AgentId.Value == agent) && (task is null || record.Ticket.TaskId == task)
            && (status is null || record.Status == status));
        Assert.Equal(
            expected.OrderByDescending(record => record.Ticket.CreatedAt).Select(record => record.Ticket.ExecutionId),
            listed.Select(record => record.Ticket.ExecutionId));
        Assert.All(listed, record => Assert.Null(record.Code));
    }

    [Fact]
    public async Task ListAsync_RowsAddedAndChangedBetweenPages_NoneIsRepeatedOrLost()
    {
        var records = await StoreAsync(30);
        var listed = new List<ExecutionRecord>();
        string? token = null;
        do
        {
            var page = await Store.ListAsync(new ExecutionQuery { Limit = 7, ContinuationToken = token }, Token);
            listed.AddRange(page.Items);
            token = page.ContinuationToken;
            await Store.CreateAsync(Samples.Record(at: Samples.Start.AddHours(1).AddSeconds(listed.Count)), claim: null, Token);
            await Store.UpdateAsync(records[0].Ticket.ExecutionId, record => record with { MemoryPeakMb = listed.Count }, Token);
        }
        while (token is not null);

        Assert.Equal(
            records.OrderByDescending(record => record.Ticket.CreatedAt).Select(record => record.Ticket.ExecutionId),
            listed.Select(record => record.Ticket.ExecutionId));
    }

    [Fact]
    public async Task ListAsync_ManyOfTheSameTime_PagesThroughAll()
    {
        for (var n = 0; n < 9; n++) await Store.CreateAsync(Samples.Record(), claim: null, Token);

        var listed = await ReadAllAsync(new ExecutionQuery { Limit = 2 });

        Assert.Equal(9, listed.Select(record => record.Ticket.ExecutionId).Distinct().Count());
        Assert.Equal(9, listed.Count);
    }

    [Fact]
    public async Task ListAsync_RareStatusBehindManyOthers_IsFoundInBoundedCalls()
    {
        var rare = Samples.Record(at: Samples.Start.AddDays(-1), status: ExecutionStatus.Blocked);
        await Store.CreateAsync(rare, claim: null, Token);
        await Parallel.ForEachAsync(Enumerable.Range(0, 450), Token, async (n, token) =>
            await Store.CreateAsync(Samples.Record(at: Samples.Start.AddSeconds(n)), claim: null, token));

        var listed = await ReadAllAsync(new ExecutionQuery { Status = ExecutionStatus.Blocked });

        Assert.Equal(rare.Ticket.ExecutionId, Assert.Single(listed).Ticket.ExecutionId);
    }

    [Fact]
    public async Task ListAsync_ForgedToken_IsRefused()
    {
        await StoreAsync(10);
        var query = new ExecutionQuery { AgentId = Agents[0], Limit = 2 };
        var token = (await Store.ListAsync(query, Token)).ContinuationToken!;
        string[] forged = ["", "x", "%%%", "AAAA", new('A', 5000), token[..^2], token + "AA", (token[0] == 'A' ? 'B' : 'A') + token[1..], "é" + token];

        foreach (var text in forged)
            await Assert.ThrowsAsync<InvalidContinuationTokenException>(() => Store.ListAsync(query with { ContinuationToken = text }, Token));
        foreach (var other in new[] { query with { AgentId = null }, query with { AgentId = Agents[1] }, query with { Status = ExecutionStatus.Pending }, query with { TaskId = "t" } })
            await Assert.ThrowsAsync<InvalidContinuationTokenException>(() => Store.ListAsync(other with { ContinuationToken = token }, Token));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("0/exec_/0")]
    [InlineData("-1/exec_00000000000000000000000000000000/0")]
    [InlineData("0000000000000000000_' or PartitionKey ne '")]
    [InlineData("99999999999999999999999999/exec_00000000000000000000000000000000/0")]
    public async Task ListAsync_TokenWithARightDigestButAWrongPosition_IsRefused(string position)
    {
        var query = new ExecutionQuery();
        var token = PageToken.Write(query.Fingerprint(), position);

        await Assert.ThrowsAsync<InvalidContinuationTokenException>(() => Store.ListAsync(query with { ContinuationToken = token }, Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public async Task ListAsync_LimitOutOfRange_IsRefused(int limit) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.ListAsync(new ExecutionQuery { Limit = limit }, Token));

    private async Task<List<ExecutionRecord>> StoreAsync(int count)
    {
        var records = Enumerable.Range(0, count).Select(n => Samples.Record(
            agent: Agents[n % 2], task: Tasks[n / 2 % 3], at: Samples.Start.AddSeconds(n), status: Statuses[n / 6 % 3])).ToList();
        await Parallel.ForEachAsync(records, Token, async (record, token) => await Store.CreateAsync(record, claim: null, token));
        return records;
    }

    private async Task<List<ExecutionRecord>> ReadAllAsync(ExecutionQuery query)
    {
        var all = new List<ExecutionRecord>();
        string? token = null;
        do
        {
            var page = await Store.ListAsync(query with { ContinuationToken = token }, Token);
            Assert.True(page.Items.Count <= query.Limit);
            all.AddRange(page.Items);
            token = page.ContinuationToken;
        }
        while (token is not null);
        return all;
    }
}
