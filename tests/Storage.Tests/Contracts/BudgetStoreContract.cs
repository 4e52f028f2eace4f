using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Disclosure.Budget.Programs;

namespace RemoteExecutor.Storage.Tests.Contracts;

/// <summary>What every <see cref="IBudgetStore"/> does: whoever asks at once, a budget is never overspent and nothing is counted twice.</summary>
public abstract class BudgetStoreContract(Func<Task<StorageHarness>> create) : StorageContract(create)
{
    private const string Agent = "20001";
    private const int MostBytes = 4096;

    private IBudgetStore Store => Harness.Budgets;

    [Fact]
    public async Task UpdateAsync_Ledger_ComesBackAsItWas()
    {
        var ledger = new BudgetLedger([Entry("a") with { Settled = true, At = Samples.Start.AddTicks(1234567) }, Entry("b") with { Bytes = 1L << 40, Weight = 8 }]);

        await PutAsync(Agent, "a.b-c_d", ledger);

        var back = Assert.Single(await Store.ReadAsync(Agent, Token));
        Assert.Equal("a.b-c_d", back.Key);
        Samples.AssertEqual(ledger, back.Value);
    }

    [Fact]
    public async Task UpdateAsync_OtherAgentsAndNames_AreKeptApart()
    {
        await PutAsync(Agent, "a.b", new([Entry("1")]));
        await PutAsync(Agent, "a_b", new([Entry("2")]));
        await PutAsync("20002", "a.b", new([Entry("3")]));

        var mine = await Store.ReadAsync(Agent, Token);
        Assert.Equal(["a.b", "a_b"], mine.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["1", "2"], mine.Values.Select(ledger => ledger.Entries.Single().Id).Order());
        Assert.Empty(await Store.ReadAsync("20003", Token));
    }

    [Fact]
    public async Task UpdateAsync_EmptyLedger_IsForgotten()
    {
        await PutAsync(Agent, "a", new([Entry("1")]));
        await PutAsync(Agent, "a", BudgetLedger.Empty);
        await PutAsync(Agent, "never", new BudgetLedger([]));
        Assert.Empty(await Store.ReadAsync(Agent, Token));
    }

    [Fact]
    public async Task UpdateAsync_ChangeFails_LeavesAllAsTheyWere()
    {
        await PutAsync(Agent, "a", new([Entry("1")]));
        await Assert.ThrowsAsync<FormatException>(() => Store.UpdateAsync<bool>(Agent, ["a", "b"], _ => throw new FormatException(), Token));
        Samples.AssertEqual(new BudgetLedger([Entry("1")]), Assert.Single(await Store.ReadAsync(Agent, Token)).Value);
    }

    /// <summary>All data sets that a request may name, each with as many releases as a window may hold.</summary>
    [Fact]
    public async Task UpdateAsync_LargestLedgers_FitInOneChange()
    {
        var full = new BudgetLedger([.. Enumerable.Range(0, BudgetOptions.MaxReleases).Select(n => Entry($"exec_{n:x32}") with { Settled = true })]);
        var names = Enumerable.Range(0, RequestLimits.Datasets).Select(n => $"{n:d3}{new string('x', 61)}").ToList();

        await Store.UpdateAsync(Agent, names, _ => (names.ToDictionary(name => name, _ => full), true), Token);

        var back = await Store.ReadAsync(Agent, Token);
        Assert.Equal(names, back.Keys.Order(StringComparer.Ordinal));
        Assert.All(back.Values, ledger => Assert.Equal(BudgetOptions.MaxReleases, ledger.Entries.Count));
    }

    [Fact]
    public async Task Reserve_ManyAtOnce_GrantsExactlyWhatThereIs()
    {
        var budget = Budget(new() { Releases = 7 });
        var decisions = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => budget.ReserveAsync(Claim($"e{n}", "people"), Program(n), Token))));

        Assert.Equal(7, decisions.Count(decision => decision.Result == BudgetResult.Granted));
        var use = Assert.Single(await budget.ReadAsync(Agent, Token));
        Assert.Equal((7, 7 * MostBytes, 0), (use.ReservedReleases, use.ReservedBytes, use.LeftReleases));
    }

    [Fact]
    public async Task Reserve_OverlappingDataSetsAtOnce_GetAllOfThemOrNone()
    {
        var budget = Budget(new() { Releases = 6 });
        string[][] sets = [["a", "b"], ["b", "c"], ["c", "a"], ["b", "a", "c"]];
        var claims = Enumerable.Range(0, 20).Select(n => Claim($"e{n}", sets[n % sets.Length])).ToList();

        var decisions = await Task.WhenAll(claims.Select((claim, n) => Task.Run(() => budget.ReserveAsync(claim, Program(n), Token))));

        var granted = claims.Where((_, n) => decisions[n].Result == BudgetResult.Granted).ToList();
        Assert.NotEmpty(granted);
        var ledgers = await Store.ReadAsync(Agent, Token);
        foreach (var name in new[] { "a", "b", "c" })
        {
            var expected = granted.Where(claim => claim.Datasets.Contains(name)).Select(claim => claim.Id).Order().ToList();
            Assert.Equal(expected, ledgers[name].Entries.Select(entry => entry.Id).Order());
            Assert.InRange(expected.Count, 1, 6);
        }

        Assert.Contains(ledgers.Values, ledger => ledger.Entries.Count == 6);
    }

    [Fact]
    public async Task EveryStep_TenTimesAtOnce_CountsOnce()
    {
        var budget = Budget(new());
        var claim = Claim("e", "a", "b");
        await AtOnceAsync(() => budget.ReserveAsync(claim, Program(0), Token));
        Assert.All(await budget.ReadAsync(Agent, Token), use => Assert.Equal(1, use.ReservedReleases));

        await AtOnceAsync(() => budget.ChargeAsync(claim, 1000, _ => Task.FromResult(""), Token));
        await AtOnceAsync(() => budget.EndAsync(claim, ran: false, Token));
        var uses = await budget.ReadAsync(Agent, Token);
        Assert.Equal(2, uses.Count);
        Assert.All(uses, use => Assert.Equal((1, 1000, 0), (use.UsedReleases, use.UsedBytes, use.ReservedReleases)));
    }

    [Fact]
    public async Task End_WithoutARun_LeavesNothing()
    {
        var budget = Budget(new());
        await budget.ReserveAsync(Claim("e", "a", "b"), Program(0), Token);
        await AtOnceAsync(() => budget.EndAsync(Claim("e", "a", "b"), ran: false, Token));
        Assert.Empty(await Store.ReadAsync(Agent, Token));
    }

    private static Task AtOnceAsync(Func<Task> step) => Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(step)));

    private static BudgetClaim Claim(string id, params string[] datasets) =>
        new() { Id = id, AgentId = Agent, Datasets = datasets, MostBytes = MostBytes };

    private static BudgetEntry Entry(string id) =>
        new() { Id = id, At = Samples.Start, Weight = 1, Bytes = MostBytes, Sketch = ProgramSketch.Of(Program(id.Length)) };

    /// <summary>A program like no other number's.</summary>
    private static string Program(int number) =>
        string.Join('\n', Enumerable.Range(0, 6).Select(line => $"x{line} = data.f{number}_{line}(g{number}={line}).h{number}_{line}"));

    private DisclosureBudget Budget(BudgetOptions options) =>
        new(Store, Harness.Executions, Options.Create(options), TimeProvider.System, NullLogger<DisclosureBudget>.Instance);

    private Task<bool> PutAsync(string agent, string dataset, BudgetLedger ledger) =>
        Store.UpdateAsync(agent, [dataset], _ => (new Dictionary<string, BudgetLedger> { [dataset] = ledger }, true), Token);
}
