using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Tests.Contracts;

/// <summary>What every <see cref="IAuditStore"/> does.</summary>
public abstract class AuditStoreContract(Func<Task<StorageHarness>> create) : StorageContract(create)
{
    private static readonly string[] Transitions =
        [AuditEvents.Submitted, AuditEvents.Guarded, AuditEvents.SandboxCreated, AuditEvents.RunStarted, AuditEvents.Finished];

    private IAuditStore Store => Harness.Audit;

    [Fact]
    public async Task AppendAsync_Transitions_GiveAWholeChainWithEveryField()
    {
        var id = await ChainAsync();

        var chain = await Store.ReadChainAsync(id, Token);

        Assert.Empty(AuditChain.Verify(chain, mustBeFinished: true));
        Samples.AssertEqual(Samples.Event(id), chain[0].Event);
        Assert.Equal(Transitions, chain.Select(entry => entry.Event.Event));
    }

    [Fact]
    public async Task AppendAsync_TransitionAlreadyThere_ReturnsItAsItStands()
    {
        var id = await ChainAsync();
        var first = (await Store.ReadChainAsync(id, Token))[1];

        var again = await Store.AppendAsync(Samples.Event(id, AuditEvents.Guarded, at: Samples.Start.AddDays(1)), Token);

        Samples.AssertEqual(first, again);
        Assert.Equal(Transitions.Length, (await Store.ReadChainAsync(id, Token)).Count);
        Assert.Equal(Transitions.Length, (await Store.QueryAsync(new AuditQuery(), Token)).Items.Count);
    }

    [Fact]
    public async Task AppendAsync_TwentyWritersAtOnce_ChainIsWholeAndQueriesFindAll()
    {
        var id = Samples.NewId();
        await Store.AppendAsync(Samples.Event(id), Token);

        // Each of ten events twice: ten must be stored, in some order.
        var entries = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() =>
            Store.AppendAsync(Samples.Event(id, $"event-{n % 10}", at: Samples.Start.AddSeconds(n)), Token))));

        var chain = await Store.ReadChainAsync(id, Token);
        Assert.Equal(11, chain.Count);
        Assert.Empty(AuditChain.Verify(chain, mustBeFinished: false));
        Assert.Equal(10, entries.Select(entry => entry.Hash).Distinct().Count());
        foreach (var agent in new[] { null, "20001" })
            Assert.Equal(
                chain.Select(entry => entry.Hash).Order(),
                (await Store.QueryAsync(new AuditQuery { AgentId = agent, Limit = 200 }, Token)).Items.Select(entry => entry.Hash).Order());
    }

    [Fact]
    public async Task ReadChainAsync_EntryEdited_VerifyFindsIt()
    {
        var id = await ChainAsync();
        await Harness.TamperAsync(id, 3, entry => StorageHarness.SetActor(entry, "00001"));

        var fault = Assert.Single(AuditChain.Verify(await Store.ReadChainAsync(id, Token), mustBeFinished: true));
        Assert.Contains("3 was edited", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task ReadChainAsync_EntryRemoved_VerifyFindsIt(int sequence)
    {
        var id = await ChainAsync();
        await Harness.TamperAsync(id, sequence, edit: null);

        Assert.NotEmpty(AuditChain.Verify(await Store.ReadChainAsync(id, Token), mustBeFinished: true));
    }

    [Fact]
    public async Task ReadChainAsync_EntriesReordered_VerifyFindsIt()
    {
        var id = await ChainAsync();
        var (second, third) = (await Harness.ReadRawAsync(id, 2), await Harness.ReadRawAsync(id, 3));
        await Harness.TamperAsync(id, 2, _ => third);
        await Harness.TamperAsync(id, 3, _ => second);

        Assert.NotEmpty(AuditChain.Verify(await Store.ReadChainAsync(id, Token), mustBeFinished: true));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("20002")]
    public async Task QueryAsync_AgentAndTimeRange_PagesNewestFirst(string? agent)
    {
        // Two agents, one entry each six hours, over ten days.
        var events = Enumerable.Range(0, 40).Select(n => Samples.Event(
            Samples.NewId(), agent: n % 2 == 0 ? "20001" : "20002", at: Samples.Start.AddHours(6 * n))).ToList();
        foreach (var one in events) await Store.AppendAsync(one, Token);
        var (from, to) = (Samples.Start.AddHours(12), Samples.Start.AddHours(180));

        foreach (var query in new[] { new AuditQuery(), new() { From = from }, new() { To = to }, new() { From = from, To = to }, new() { From = to, To = from } })
        {
            var found = await ReadAllAsync(query with { AgentId = agent, Limit = 3 });

            var expected = events.Where(one => (agent is null || one.AgentId == agent) && !(one.At < query.From) && !(one.At >= query.To));
            Assert.Equal(expected.OrderByDescending(one => one.At).Select(one => one.ExecutionId), found.Select(entry => entry.Event.ExecutionId));
        }
    }

    [Fact]
    public async Task QueryAsync_OneMoment_NewestOfTheChainFirst()
    {
        var id = await ChainAsync();

        Assert.Equal([5, 4, 3, 2, 1], (await ReadAllAsync(new AuditQuery { Limit = 2 })).Select(entry => entry.Sequence));
        Assert.Empty((await Store.QueryAsync(new AuditQuery { AgentId = "' or 1 eq 1 /#?" }, Token)).Items);
        Assert.NotEmpty(id);
    }

    [Fact]
    public async Task QueryAsync_ForgedToken_IsRefused()
    {
        await ChainAsync();
        var query = new AuditQuery { Limit = 1 };
        var token = (await Store.QueryAsync(query, Token)).ContinuationToken!;
        string[] positions = ["x", "a_b_c_d", "0000000000000000000_exec_00000000000000000000000000000000_00000x", "0/../0"];

        foreach (var text in (string[])["", "AAAA", token[1..], .. positions.Select(position => PageToken.Write(query.Fingerprint(), position))])
            await Assert.ThrowsAsync<InvalidContinuationTokenException>(() => Store.QueryAsync(query with { ContinuationToken = text }, Token));
        await Assert.ThrowsAsync<InvalidContinuationTokenException>(
            () => Store.QueryAsync(query with { AgentId = "20001", ContinuationToken = token }, Token));
    }

    [Fact]
    public async Task MalformedId_IsRefusedOrEmpty()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.AppendAsync(Samples.Event("../x"), Token));
        Assert.Empty(await Store.ReadChainAsync("../x", Token));
        Assert.Empty(await Store.ReadChainAsync(Samples.NewId(), Token));
    }

    private async Task<string> ChainAsync()
    {
        var id = Samples.NewId();
        foreach (var name in Transitions) await Store.AppendAsync(Samples.Event(id, name), Token);
        return id;
    }

    private async Task<List<AuditEntry>> ReadAllAsync(AuditQuery query)
    {
        var all = new List<AuditEntry>();
        string? token = null;
        do
        {
            var page = await Store.QueryAsync(query with { ContinuationToken = token }, Token);
            Assert.True(page.Items.Count <= query.Limit);
            all.AddRange(page.Items);
            token = page.ContinuationToken;
        }
        while (token is not null);
        return all;
    }
}
