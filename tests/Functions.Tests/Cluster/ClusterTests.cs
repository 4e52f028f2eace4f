using RemoteExecutor.Functions.Tests.Hosting;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Functions.Tests.Cluster;

/// <summary>Several instances, many executions, long runs.</summary>
[Trait("Needs", "functions")]
public sealed class ClusterTests(AzuriteFixture azurite)
{
    private const int Limit = 3;

    /// <summary><c>REX_SOAK_RUNS</c> sets another number.</summary>
    private static int ManyAtOnce =>
        int.TryParse(Environment.GetEnvironmentVariable("REX_SOAK_RUNS"), System.Globalization.CultureInfo.InvariantCulture, out var runs) ? runs : 40;

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

    [Fact]
    public async Task ManyAtOnce_AllEndAndLeaveNothing()
    {
        await using var place = await FunctionsPlace.CreateAsync(azurite);
        await using var host = await place.StartAsync(("RemoteExecutor:MaxConcurrentSandboxes", "8"));
        using var client = place.Client(host);
        var ids = await Task.WhenAll(Enumerable.Range(0, ManyAtOnce).Select(number => client.SubmitAsync(new { code = $"result = {number}" })));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var executionId in ids)
        {
            var end = await client.EndOfAsync(executionId, TimeSpan.FromMinutes(12));
            Assert.True(end.GetProperty("outcome").GetString() == "Succeeded", end.GetRawText() + host.Log);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{ids.Length} executions in {clock.Elapsed.TotalSeconds:0} s");
        Assert.Equal(ManyAtOnce, ids.Distinct().Count());
        await host.StopAsync();
        await place.AssertNothingLeftAsync(ids);
    }

    [Fact]
    public async Task LongRun_ShortFunctionTimeout_EndsWithItsResult()
    {
        await using var place = await FunctionsPlace.CreateAsync(azurite);
        await using var host = await place.StartAsync(("AzureFunctionsJobHost:functionTimeout", "00:00:30"));
        using var client = place.Client(host);
        var end = await client.RunAsync(
            new { code = "import time\ntime.sleep(65)\nresult = 7", timeout_seconds = 120 }, TimeSpan.FromMinutes(3));
        Assert.True(end.GetProperty("outcome").GetString() == "Succeeded", end.GetRawText() + host.Log);

        var late = await client.RunAsync(new { code = "import time\ntime.sleep(60)", timeout_seconds = 10 });
        Assert.Equal("TimedOut", late.GetProperty("outcome").GetString());
        await host.StopAsync();
        await place.AssertNothingLeftAsync(end.GetProperty("execution_id").GetString()!, late.GetProperty("execution_id").GetString()!);
    }
}
