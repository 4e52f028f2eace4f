using RemoteExecutor.Functions.Tests.Hosting;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Functions.Tests.Cluster;

/// <summary>Two instances on one task hub.</summary>
[Trait("Needs", "functions")]
public sealed class TwoInstancesTests(AzuriteFixture azurite)
{
    private const int Limit = 3;

    [Fact]
    public async Task TwoInstances_OneTaskHub_ShareTheWorkAndHoldTheLimit()
    {
        await using var place = await FunctionsPlace.CreateAsync(azurite);
        (string, string)[] limited = [("RemoteExecutor:MaxConcurrentSandboxes", $"{Limit}")];
        await using var one = await place.StartAsync(limited);
        await using var other = await place.StartAsync(limited);
        using var first = place.Client(one);
        using var second = place.Client(other);
        var request = new { code = "import time\ntime.sleep(2)\nresult = 1" };
        var ids = new List<string>();
        for (var number = 0; number < 6; number++) ids.AddRange(await Task.WhenAll(first.SubmitAsync(request), second.SubmitAsync(request)));

        var most = 0;
        var ends = Task.WhenAll(ids.Select(executionId => second.EndOfAsync(executionId, TimeSpan.FromMinutes(4))));
        while (!ends.IsCompleted)
        {
            most = Math.Max(most, await place.CountSandboxesAsync(ids));
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.All(await ends, end => Assert.Equal("Succeeded", end.GetProperty("outcome").GetString()));
        Assert.Equal(Limit, most);
        Assert.All(new[] { one, other }, host => Assert.Contains("Execution exec_", host.Log, StringComparison.Ordinal));
        await one.StopAsync();
        await other.StopAsync();
        await place.AssertNothingLeftAsync([.. ids]);
    }
}
