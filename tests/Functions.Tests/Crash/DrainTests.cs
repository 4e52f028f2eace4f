using RemoteExecutor.Functions.Tests.Hosting;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Functions.Tests.Crash;

/// <summary>SIGTERM while programs run: the instance goes, the runs stay, and the next instance brings them to their end.</summary>
[Trait("Needs", "functions")]
public sealed class DrainTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Stop_WithRunsGoingOn_LosesNoneOfThem()
    {
        await using var place = await FunctionsPlace.CreateAsync(azurite);
        var ids = new List<string>();
        await using (var first = await place.StartAsync())
        {
            using var client = place.Client(first);
            for (var number = 0; number < 3; number++)
                ids.Add(await client.SubmitAsync(new { code = "import time\ntime.sleep(12)\nresult = 1", timeout_seconds = 60 }));
            foreach (var executionId in ids) await client.UntilRunningAsync(executionId);
            await first.StopAsync();
        }

        await using var second = await place.StartAsync();
        using var after = place.Client(second);
        foreach (var executionId in ids)
        {
            var end = await after.EndOfAsync(executionId, TimeSpan.FromMinutes(3));
            using var head = place.Client(second, "00001");
            var audit = await head.GetAsync("audit?execution_id=" + executionId);
            Assert.True(end.GetProperty("outcome").GetString() == "Succeeded", $"{end.GetRawText()}\n{audit.GetRawText()}\n{second.Log}");
        }

        await second.StopAsync();
        await place.AssertNothingLeftAsync([.. ids]);
    }
}
