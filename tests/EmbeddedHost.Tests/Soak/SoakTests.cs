using System.Globalization;
using RemoteExecutor.EmbeddedHost.Tests.Hosting;

namespace RemoteExecutor.EmbeddedHost.Tests.Soak;

/// <summary>Many executions: none lost, nothing left, no growth. <c>REX_SOAK_RUNS</c> sets how many run in a row.</summary>
public abstract class SoakTests(string provider, int usualRuns, int atOnce)
{
    /// <summary>Runtime pools and tiered compilation settle within this many executions.</summary>
    private const int WarmUp = 20;

    private const double AllowedGrowthMb = 60;

    private int Runs => int.TryParse(Environment.GetEnvironmentVariable("REX_SOAK_RUNS"), CultureInfo.InvariantCulture, out var runs)
        ? runs
        : usualRuns;

    [Fact]
    public async Task Executions_OneAfterTheOther_LeaveNothingAndDoNotGrow()
    {
        await using var place = await HostPlace.CreateAsync(provider);
        await using var host = place.Start();
        using var client = place.Client(host);
        var ids = new List<string>();
        double settled = 0;
        for (var run = 0; run < WarmUp + Runs; run++)
        {
            var end = await client.RunAsync(new { code = "result = len(input_data['text'])", input_data = new { text = new string('x', 100_000) } });
            Assert.True(end.GetProperty("outcome").GetString() == "Succeeded", end.GetRawText());
            ids.Add(end.GetProperty("execution_id").GetString()!);
            if (run == WarmUp) settled = host.MemoryMb;
        }

        var growth = host.MemoryMb - settled;
        Assert.Equal(0, await host.StopAsync());
        await place.AssertNothingLeftAsync([.. ids]);
        Assert.True(growth < AllowedGrowthMb, $"Host memory grew by {growth:F0} MiB over {Runs} executions.");
        TestContext.Current.TestOutputHelper!.WriteLine($"{Runs} executions, growth {growth:F1} MiB");
    }

    [Fact]
    public async Task Executions_ManyAtOnce_AllEndAndLeaveNothing()
    {
        await using var place = await HostPlace.CreateAsync(provider);
        await using var host = place.Start(null, ("RemoteExecutor:MaxConcurrentSandboxes", "8"));
        using var client = place.Client(host);
        var ids = await Task.WhenAll(Enumerable.Range(0, atOnce).Select(number => client.SubmitAsync(new { code = $"result = {number}" })));
        foreach (var executionId in ids)
        {
            var end = await client.EndOfAsync(executionId, TimeSpan.FromMinutes(8));
            Assert.True(end.GetProperty("outcome").GetString() == "Succeeded", end.GetRawText() + host.Log);
        }

        Assert.Equal(atOnce, ids.Distinct().Count());
        Assert.Equal(0, await host.StopAsync());
        await place.AssertNothingLeftAsync(ids);
    }
}

[Trait("Needs", "docker")]
public sealed class DockerSoakTests() : SoakTests("docker", usualRuns: 20, atOnce: 60);

[Trait("Needs", "native")]
public sealed class NativeSoakTests() : SoakTests("native", usualRuns: 120, atOnce: 200);
