using RemoteExecutor.Functions.Tests.Hosting;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Functions.Tests.Cluster;

/// <summary>More executions than slots, all at once: none lost, nothing left.</summary>
[Trait("Needs", "functions")]
public sealed class ManyAtOnceTests(AzuriteFixture azurite)
{
    /// <summary><c>REX_SOAK_RUNS</c> sets another number.</summary>
    private static int ManyAtOnce =>
        int.TryParse(Environment.GetEnvironmentVariable("REX_SOAK_RUNS"), System.Globalization.CultureInfo.InvariantCulture, out var runs) ? runs : 30;

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
}
