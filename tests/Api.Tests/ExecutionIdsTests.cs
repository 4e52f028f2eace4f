using Microsoft.Extensions.Time.Testing;
using RemoteExecutor.Api.Executions;

namespace RemoteExecutor.Api.Tests;

public sealed class ExecutionIdsTests
{
    [Fact]
    public void Next_WithinOneMillisecond_SortsBehindTheOneBefore()
    {
        var ids = new ExecutionIds(new FakeTimeProvider());
        var minted = Enumerable.Range(0, 200).Select(_ => ids.Next()).ToList();
        Assert.Equal(minted.Order(StringComparer.Ordinal), minted);
        Assert.All(minted, id => Assert.True(ExecutionIds.IsOne(id)));
    }

    [Fact]
    public async Task Next_FromManyThreads_IsNeverTheSame()
    {
        var ids = new ExecutionIds(TimeProvider.System);
        var minted = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enumerable.Range(0, 500).Select(_ => ids.Next()).ToList())));
        Assert.Equal(4000, minted.SelectMany(mine => mine).Distinct().Count());
        Assert.All(minted, mine => Assert.Equal(mine.Order(StringComparer.Ordinal), mine));
    }
}
