using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Storage.Tests.Contracts;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Storage.Tests.Azure;

/// <summary>The store does what it was asked, but its answer is lost, so the client asks again and conflicts with itself.</summary>
[Trait("Needs", "Docker")]
public sealed class LostAnswerTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryWrite_FirstAnswerLost_HappensOnce()
    {
        var losing = new AnswerLosingPolicy();
        await using var harness = await AzureHarness.CreateAsync(await azurite.RequireAsync(), losing.AddTo);
        losing.IsOn = true;
        var record = Samples.Record();
        var claim = new IdempotencyClaim("20001", "key", "hash");

        Assert.Equal(AdmissionResult.Created, (await harness.Executions.CreateAsync(record, claim, Token)).Result);
        var updated = await harness.Executions.UpdateAsync(
            record.Ticket.ExecutionId, current => current with { CpuTimeSeconds = current.CpuTimeSeconds + 1 }, Token);
        await harness.Audit.AppendAsync(Samples.Event(record.Ticket.ExecutionId), Token);

        Assert.Equal(1, updated.CpuTimeSeconds);
        Assert.Equal(1, (await harness.Executions.FindAsync(record.Ticket.ExecutionId, Token))!.CpuTimeSeconds);
        Assert.Empty(AuditChain.Verify(await harness.Audit.ReadChainAsync(record.Ticket.ExecutionId, Token), mustBeFinished: false));
        Assert.Single((await harness.Audit.QueryAsync(new AuditQuery(), Token)).Items);
        Assert.True(losing.Lost >= 5);
    }

    [Fact]
    public async Task EveryBudgetStep_FirstAnswerLost_CountsOnce()
    {
        var losing = new AnswerLosingPolicy();
        await using var harness = await AzureHarness.CreateAsync(await azurite.RequireAsync(), losing.AddTo);
        losing.IsOn = true;
        var budget = new DisclosureBudget(
            harness.Budgets, harness.Executions, Options.Create(new BudgetOptions()), TimeProvider.System, NullLogger<DisclosureBudget>.Instance);
        var claim = new BudgetClaim { Id = "e", AgentId = "20001", Datasets = ["a", "b"], MostBytes = 4096 };
        var never = claim with { Id = "never" };

        Assert.Equal(BudgetResult.Granted, (await budget.ReserveAsync(claim, "result = 1", Token)).Result);
        Assert.Equal(BudgetResult.Granted, (await budget.ReserveAsync(never, "result = data.mean()", Token)).Result);
        await budget.ChargeAsync(claim, 1000, _ => Task.FromResult(""), Token);
        await budget.EndAsync(never, ran: false, Token);

        Assert.All(await budget.ReadAsync("20001", Token), use => Assert.Equal((1, 1000, 0), (use.UsedReleases, use.UsedBytes, use.ReservedReleases)));
        Assert.True(losing.Lost >= 4);
    }

    private sealed class AnswerLosingPolicy : HttpPipelinePolicy
    {
        private const string Seen = "answer-lost";
        private int lost;

        public bool IsOn { get; set; }

        public int Lost => lost;

        public void AddTo(ClientOptions options)
        {
            if (options is TableClientOptions) options.AddPolicy(this, HttpPipelinePosition.PerRetry);
        }

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            if (!IsOn || message.Request.Method == RequestMethod.Get || message.TryGetProperty(Seen, out _)) return;
            message.SetProperty(Seen, true);
            Interlocked.Increment(ref lost);
            throw new IOException("The connection broke before the answer came.");
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
    }
}
