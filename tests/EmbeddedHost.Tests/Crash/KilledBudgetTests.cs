using RemoteExecutor.Api.Contract;
using RemoteExecutor.EmbeddedHost.Tests.Hosting;

namespace RemoteExecutor.EmbeddedHost.Tests.Crash;

/// <summary><c>kill -9</c> where something is counted and nobody knows it yet: after the restart it is counted once, and nothing stays reserved.</summary>
[Trait("Needs", "native")]
public sealed class KilledBudgetTests
{
    private static readonly (string Key, string Value)[] Data = [.. ContractDataset.Settings.Select(setting => (setting.Key, setting.Value))];

    [Theory]
    [InlineData("summarize")]
    [InlineData("finish")]
    public async Task Restart_AfterAKill_HasCountedTheReleaseOnce(string step)
    {
        await using var place = await HostPlace.CreateAsync("native");
        string executionId;
        await using (var doomed = place.Start((step, "before"), Data))
        {
            using var client = place.Client(doomed);
            executionId = await client.SubmitAsync(new { code = "result = 1", datasets = new[] { ContractDataset.Name } });
            doomed.WaitUntilPaused();
            await doomed.KillAsync();
        }

        await using var host = place.Start(null, Data);
        using var after = place.Client(host);
        var end = await after.EndOfAsync(executionId);
        var released = end.GetProperty("summary").GetProperty("disclosure").GetProperty("released_bytes").GetInt64();
        var use = Assert.Single((await after.GetAsync("budget")).GetProperty("budgets").EnumerateArray());
        Assert.Equal(1, use.GetProperty("used_releases").GetInt64());
        Assert.Equal(released, use.GetProperty("used_bytes").GetInt64());
        Assert.Equal(0, use.GetProperty("reserved_releases").GetInt64());
        Assert.Equal(0, await host.StopAsync());
        await place.AssertNothingLeftAsync(executionId);
    }
}
