using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Core.Tests.Disclosure.Budget;

/// <summary>The budget over several data sets, through faults and changes of its settings. The stores themselves are tested with real ones.</summary>
public sealed class DisclosureBudgetTests
{
    private readonly InMemoryBudgets store = new();
    private readonly RecordsById records = new();
    private readonly FakeTimeProvider time = new(Claims.Start);
    private readonly BudgetOptions options = new() { Releases = 10 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private DisclosureBudget Budget => new(store, records, Options.Create(options), time, NullLogger<DisclosureBudget>.Instance);

    [Fact]
    public async Task ReserveAsync_OneOfTwoDataSetsSpent_ReservesNeither()
    {
        options.Releases = 1;
        await Budget.ReserveAsync(Claim("a", "one"), Claims.Program(0), Token);

        var refused = await Budget.ReserveAsync(Claim("b", "one", "two"), Claims.Program(1), Token);

        Assert.Equal(BudgetResult.Refused, refused.Result);
        Assert.Equal(["one"], refused.Refused.Select(share => share.Dataset));
        Assert.Equal(["one"], (await Budget.ReadAsync("20001", Token)).Select(use => use.Dataset));
    }

    [Fact]
    public async Task ReserveAsync_NoDataSets_OrSwitchedOff_CountsNothing()
    {
        Assert.Same(BudgetDecision.Free, await Budget.ReserveAsync(Claim("a"), "result = 1", Token));
        options.Enabled = false;
        Assert.Same(BudgetDecision.Free, await Budget.ReserveAsync(Claim("b", "one"), "result = 1", Token));
        Assert.Same(BudgetDecision.Free, await Budget.ChargeAsync(Claim("b", "one"), 10, NoCode, Token));
        Assert.Equal(0, store.Changes);
    }

    [Fact]
    public async Task ReserveAsync_StoreDown_Throws()
    {
        store.Fault = new StorageUnavailableException("Down.");
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Budget.ReserveAsync(Claim("a", "one"), "result = 1", Token));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Budget.ChargeAsync(Claim("a", "one"), 1, NoCode, Token));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Budget.EndAsync(Claim("a", "one"), true, Token));
    }

    [Fact]
    public async Task ChargeAsync_SwitchedOnSinceSubmission_CountsIt_AndRefusesWhatHasNoRoom()
    {
        Task<string> Code(CancellationToken token) => Task.FromResult(Claims.Program(0));
        options.Releases = 1;

        var first = await Budget.ChargeAsync(Claim("a", "one"), 100, Code, Token);
        var second = await Budget.ChargeAsync(Claim("b", "one"), 100, Code, Token);

        Assert.Equal(BudgetResult.Granted, first.Result);
        Assert.Equal(new Amount(1, 100), Assert.Single(first.Shares).Cost);
        Assert.Equal(BudgetResult.Refused, second.Result);
        Assert.Equal(100, Assert.Single(await Budget.ReadAsync("20001", Token)).UsedBytes);
    }

    [Fact]
    public async Task ChargeAsync_LoweredMeanwhile_OnOneDataSet_ChargesNone()
    {
        await Budget.ReserveAsync(Claim("a", "one"), Claims.Program(0), Token);
        await Budget.ChargeAsync(Claim("a", "one"), 4000, NoCode, Token);
        await Budget.ReserveAsync(Claim("b", "one", "two"), Claims.Program(1), Token);
        options.Bytes = 4001;

        Assert.Equal(BudgetResult.Refused, (await Budget.ChargeAsync(Claim("b", "one", "two"), 2, NoCode, Token)).Result);
        Assert.All(await Budget.ReadAsync("20001", Token), use => Assert.Equal(4096, use.ReservedBytes));
    }

    [Theory]
    [InlineData(null, false, 0)]
    [InlineData(ExecutionStatus.Cancelled, false, 0)]
    [InlineData(ExecutionStatus.Failed, true, 1)]
    public async Task ReserveAsync_RoomHeldByWhatEndedOrNeverWas_IsFreed(ExecutionStatus? status, bool ran, long counted)
    {
        options.Bytes = 2 * 4096;
        await ReserveTwoAsync(status, ran);
        time.Advance(TimeSpan.FromMinutes(6));

        var decision = await Budget.ReserveAsync(Claim("next", "one"), Claims.Program(7), Token);

        Assert.Equal(BudgetResult.Granted, decision.Result);
        var use = Assert.Single(await Budget.ReadAsync("20001", Token));
        Assert.Equal(counted, use.UsedReleases);
        Assert.Equal(2, use.ReservedReleases);
    }

    [Theory]
    [InlineData(ExecutionStatus.AwaitingApproval, 600)]
    [InlineData(ExecutionStatus.Running, 600)]
    [InlineData(null, 1)]
    public async Task ReserveAsync_RoomHeldByWhatGoesOn_StaysHeld(ExecutionStatus? status, int seconds)
    {
        options.Bytes = 2 * 4096;
        await ReserveTwoAsync(status, ran: false);
        time.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Equal(BudgetResult.Refused, (await Budget.ReserveAsync(Claim("next", "one"), Claims.Program(7), Token)).Result);
    }

    [Fact]
    public async Task ReadAsync_Repeats_AreGroupedWithTheirNextWeight()
    {
        options.Releases = 100;
        for (var n = 0; n < 4; n++) await Budget.ReserveAsync(Claim($"a{n}", "one"), Claims.Program(1), Token);
        for (var n = 0; n < 2; n++) await Budget.ReserveAsync(Claim($"b{n}", "one"), Claims.Program(2), Token);
        await Budget.ReserveAsync(Claim("c", "one"), Claims.Program(3), Token);
        await Budget.ChargeAsync(Claim("c", "one"), 77, NoCode, Token);

        var use = Assert.Single(await Budget.ReadAsync("20001", Token));

        Assert.Equal([new BudgetRepeat("a3", 4, 8), new BudgetRepeat("b1", 2, 2)], use.Repeats);
        Assert.Equal((1, 77, 10), (use.UsedReleases, use.UsedBytes, use.ReservedReleases));
        Assert.Equal(100 - 11, use.LeftReleases);
        Assert.Equal(Claims.Start.AddDays(1), use.RefillsAt);
        Assert.Empty(await Budget.ReadAsync("20002", Token));
    }

    private static Task<string> NoCode(CancellationToken cancellationToken) => throw new InvalidOperationException("Nobody should need the code.");

    private static BudgetClaim Claim(string id, params string[] datasets) =>
        new() { Id = id, AgentId = "20001", Datasets = datasets, MostBytes = 4096 };

    private async Task ReserveTwoAsync(ExecutionStatus? status, bool ran)
    {
        foreach (var id in new[] { "lost", "other" })
        {
            await Budget.ReserveAsync(Claim(id, "one"), Claims.Program(id.Length), Token);
            if ((id == "lost" ? status : ExecutionStatus.Running) is { } known) records.Add(id, known, ran ? Claims.Start : null);
        }

        if (status is null) records.Remove("lost");
    }
}
