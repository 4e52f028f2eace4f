using System.Text.RegularExpressions;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Storage.Tests.Contracts;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Storage.Tests.Azure;

/// <summary>Every table read names its partition, so what it costs does not depend on how much is stored.</summary>
[Trait("Needs", "Docker")]
public sealed partial class NoScanTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryCall_ReadsOnlyPointsOrOnePartition()
    {
        var recorder = new RequestRecorder();
        await using var harness = await AzureHarness.CreateAsync(await azurite.RequireAsync(), recorder.AddTo);

        await CallEverythingAsync(harness);

        Assert.True(recorder.Reads.Count > 20);
        Assert.All(recorder.Reads, address => Assert.True(PointRead().IsMatch(address) || PartitionRead().IsMatch(address), address));
    }

    [Fact]
    public async Task ListAsync_RareStatus_ReadsABoundedNumberOfRowsPerCall()
    {
        var recorder = new RequestRecorder();
        await using var harness = await AzureHarness.CreateAsync(await azurite.RequireAsync(), recorder.AddTo);
        await Parallel.ForEachAsync(Enumerable.Range(0, 260), Token, async (n, token) =>
            await harness.Executions.CreateAsync(Samples.Record(at: Samples.Start.AddSeconds(n)), claim: null, token));
        recorder.Reads.Clear();

        var page = await harness.Executions.ListAsync(new ExecutionQuery { Status = ExecutionStatus.Blocked }, Token);

        Assert.Empty(page.Items);
        Assert.NotNull(page.ContinuationToken);
        Assert.InRange(recorder.Reads.Count, 200, 202);
    }

    private static async Task CallEverythingAsync(AzureHarness harness)
    {
        var (executions, audit) = (harness.Executions, harness.Audit);
        var record = Samples.Record(task: "t/1");
        var id = record.Ticket.ExecutionId;
        var claim = new IdempotencyClaim("20001", "key", "hash");
        await executions.CreateAsync(record, claim, Token);
        await executions.CreateAsync(Samples.Record(), claim, Token);
        await executions.FindAsync(id, Token);
        foreach (var agent in new[] { null, "20001" })
        {
            foreach (var task in new[] { null, "t/1" })
                foreach (var status in new ExecutionStatus?[] { null, ExecutionStatus.Pending })
                    Assert.Single((await executions.ListAsync(new ExecutionQuery { AgentId = agent, TaskId = task, Status = status }, Token)).Items);
            await audit.AppendAsync(Samples.Event(id), Token);
            await audit.QueryAsync(new AuditQuery { AgentId = agent }, Token);
            await audit.QueryAsync(new AuditQuery { AgentId = agent, From = Samples.Start, To = Samples.Start.AddDays(1) }, Token);
        }

        await audit.ReadChainAsync(id, Token);
        await executions.ListUnfinishedAsync(Token);
        await executions.UpdateAsync(id, Samples.Filled, Token);
        await executions.CheckAsync(Token);
        await executions.RemoveAsync(id, Token);
        await harness.Budgets.UpdateAsync("20001", ["a", "b"], ledgers => (ledgers, true), Token);
        await harness.Budgets.ReadAsync("20001", Token);
    }

    [GeneratedRegex(@"\(PartitionKey='[^']+',RowKey='[^']+'\)")]
    private static partial Regex PointRead();

    // One equality, joined to anything else by 'and' only.
    [GeneratedRegex(@"[?&]\$filter=PartitionKey eq '[^']+'( and RowKey [gl]t '[^']+')*(&|$)")]
    private static partial Regex PartitionRead();
}
