using RemoteExecutor.Functions.Tests.Hosting;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Functions.Tests.Cluster;

/// <summary>A run lasts longer than any function may.</summary>
[Trait("Needs", "functions")]
public sealed class LongRunTests(AzuriteFixture azurite)
{
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
