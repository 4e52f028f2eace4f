using RemoteExecutor.Core.Flow;

namespace RemoteExecutor.Core.Tests.Flow;

public sealed class SlotTableTests
{
    [Fact]
    public void Acquire_UpToTheLimit_IsGranted_ThenWaitsInLine()
    {
        var slots = new SlotTable();
        Assert.True(slots.Acquire("a", 2));
        Assert.True(slots.Acquire("b", 2));
        Assert.False(slots.Acquire("c", 2));
        Assert.False(slots.Acquire("d", 2));
        Assert.Equal(["c"], slots.Release("a", 2));
        Assert.Equal(["d"], slots.Release("c", 2));
    }

    [Fact]
    public void Acquire_Again_ChangesNothing()
    {
        var slots = new SlotTable();
        slots.Acquire("a", 1);
        slots.Acquire("b", 1);
        Assert.True(slots.Acquire("a", 1));
        Assert.False(slots.Acquire("b", 1));
        Assert.Equal(["b"], slots.Release("a", 1));
        Assert.Empty(slots.Release("b", 1));
        Assert.Empty(slots.Held);
    }

    [Fact]
    public void Release_WhileWaiting_LeavesTheLine()
    {
        var slots = new SlotTable();
        slots.Acquire("a", 1);
        slots.Acquire("b", 1);
        slots.Acquire("c", 1);
        Assert.Empty(slots.Release("b", 1));
        Assert.Equal(["c"], slots.Release("a", 1));
    }

    [Fact]
    public void Release_ByWhoHoldsNone_TakesNobodysSlot()
    {
        var slots = new SlotTable();
        slots.Acquire("a", 1);
        slots.Acquire("b", 1);
        Assert.Empty(slots.Release("x", 1));
        Assert.Equal(["a"], slots.Held);
    }

    [Fact]
    public void Release_AfterTheLimitWasRaised_GrantsAllThatFit()
    {
        var slots = new SlotTable();
        foreach (var id in new[] { "a", "b", "c", "d" }) slots.Acquire(id, 1);
        Assert.Equal(["b", "c"], slots.Release("a", 2));
    }
}
