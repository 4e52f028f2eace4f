using RemoteExecutor.EmbeddedHost.Engine;

namespace RemoteExecutor.EmbeddedHost.Tests.Engine;

public sealed class SlotPoolTests
{
    [Fact]
    public void Acquire_UpToTheLimit_IsImmediate()
    {
        var pool = new SlotPool(2);
        Assert.True(pool.AcquireAsync("a").IsCompletedSuccessfully);
        Assert.True(pool.AcquireAsync("b").IsCompletedSuccessfully);
        Assert.False(pool.AcquireAsync("c").IsCompleted);
        Assert.Equal(2, pool.Held);
    }

    [Fact]
    public void Release_OthersWaiting_GoesToTheFirst()
    {
        var pool = new SlotPool(1);
        _ = pool.AcquireAsync("a");
        var second = pool.AcquireAsync("b");
        var third = pool.AcquireAsync("c");
        pool.Release("a");
        Assert.True(second.IsCompletedSuccessfully);
        Assert.False(third.IsCompleted);
        Assert.Equal(1, pool.Held);
    }

    [Fact]
    public void Release_WhileWaiting_LeavesTheQueue()
    {
        var pool = new SlotPool(1);
        _ = pool.AcquireAsync("a");
        var second = pool.AcquireAsync("b");
        var third = pool.AcquireAsync("c");
        pool.Release("b");
        pool.Release("a");
        Assert.True(second.IsCanceled);
        Assert.True(third.IsCompletedSuccessfully);
    }

    [Fact]
    public void Acquire_Twice_HoldsOneSlot()
    {
        var pool = new SlotPool(2);
        _ = pool.AcquireAsync("a");
        _ = pool.AcquireAsync("a");
        Assert.Equal(1, pool.Held);
    }

    [Fact]
    public void Restore_PastTheLimit_NothingIsGrantedUntilBelowIt()
    {
        var pool = new SlotPool(1);
        pool.Restore("a");
        pool.Restore("b");
        var third = pool.AcquireAsync("c");
        pool.Release("a");
        Assert.False(third.IsCompleted);
        pool.Release("b");
        Assert.True(third.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Acquire_UnderContention_NeverExceedsTheLimit()
    {
        var pool = new SlotPool(3);
        var inside = 0;
        var most = 0;
        await Task.WhenAll(Enumerable.Range(0, 200).Select(async number =>
        {
            await pool.AcquireAsync("e" + number);
            InterlockedMax(ref most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            pool.Release("e" + number);
        }));
        Assert.InRange(most, 1, 3);
        Assert.Equal(0, pool.Held);
    }

    private static void InterlockedMax(ref int target, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref target)) < value) Interlocked.CompareExchange(ref target, value, seen);
    }
}
