using System.Collections.Concurrent;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Storage.Tests.Azure;

/// <summary>The limit holds whoever asks at once, nobody is forgotten, and repeated steps change nothing.</summary>
[Trait("Needs", "Docker")]
public sealed class AzureSlotStoreTests(AzuriteFixture azurite)
{
    private const int Limit = 3;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TryAcquire_MoreThanTheLimitAtOnce_NeverGivesOneTooMany_AndEverybodyGetsATurn()
    {
        await using var harness = await AzureHarness.CreateAsync(await azurite.RequireAsync());
        var store = harness.Get<ISlotStore>();
        var holders = new ConcurrentDictionary<string, bool>();
        var most = 0;
        await Task.WhenAll(Enumerable.Range(0, 30).Select(async number =>
        {
            var claim = Claim(number);
            while (!await store.TryAcquireAsync(claim, Limit, Token)) await Task.Delay(20, Token);
            holders[claim.ExecutionId] = true;
            InterlockedMax(ref most, holders.Count);
            await Task.Delay(10, Token);
            holders.TryRemove(claim.ExecutionId, out _);
            await store.ReleaseAsync(claim, Limit, Token);
        }));
        Assert.InRange(most, 1, Limit);
        Assert.Empty(await store.ListAsync(Token));
    }

    [Fact]
    public async Task Release_OthersWaiting_NamesTheFirstInLine_AndNobodyPassesThem()
    {
        await using var harness = await AzureHarness.CreateAsync(await azurite.RequireAsync());
        var store = harness.Get<ISlotStore>();
        for (var number = 0; number < Limit; number++) Assert.True(await store.TryAcquireAsync(Claim(number), Limit, Token));
        Assert.False(await store.TryAcquireAsync(Claim(8), Limit, Token));
        Assert.False(await store.TryAcquireAsync(Claim(7), Limit, Token));
        Assert.Equal([Claim(7).ExecutionId], await store.ReleaseAsync(Claim(0), Limit, Token));
        Assert.False(await store.TryAcquireAsync(Claim(8), Limit, Token));
        Assert.False(await store.TryAcquireAsync(Claim(9), Limit, Token));
        Assert.True(await store.TryAcquireAsync(Claim(7), Limit, Token));
        Assert.Empty(await store.ReleaseAsync(Claim(8), Limit, Token));
        Assert.Equal([Claim(9).ExecutionId], await store.ReleaseAsync(Claim(7), Limit, Token));
    }

    [Fact]
    public async Task TryAcquire_TheSameTwiceAtOnce_HoldsOneSlot()
    {
        await using var harness = await AzureHarness.CreateAsync(await azurite.RequireAsync());
        var store = harness.Get<ISlotStore>();
        for (var round = 0; round < 10; round++)
        {
            var both = await Task.WhenAll(store.TryAcquireAsync(Claim(round), Limit, Token), store.TryAcquireAsync(Claim(round), Limit, Token));
            Assert.Equal([true, true], both);
            Assert.True(await store.TryAcquireAsync(Claim(100), Limit, Token));
            Assert.True(await store.TryAcquireAsync(Claim(101), Limit, Token));
            Assert.False(await store.TryAcquireAsync(Claim(102), Limit, Token));
            foreach (var claim in await store.ListAsync(Token)) await store.ReleaseAsync(claim, Limit, Token);
            Assert.Empty(await store.ListAsync(Token));
        }
    }

    [Fact]
    public async Task Release_WithoutASlot_TakesNobodysAway()
    {
        await using var harness = await AzureHarness.CreateAsync(await azurite.RequireAsync());
        var store = harness.Get<ISlotStore>();
        Assert.True(await store.TryAcquireAsync(Claim(1), 1, Token));
        Assert.Empty(await store.ReleaseAsync(Claim(2), 1, Token));
        Assert.False(await store.TryAcquireAsync(Claim(3), 1, Token));
    }

    private static SlotClaim Claim(int number) => new($"exec_{number:x32}", Start.AddSeconds(number));

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; seen < value; seen = most) Interlocked.CompareExchange(ref most, value, seen);
    }
}
