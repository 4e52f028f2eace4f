using RemoteExecutor.EmbeddedHost.Tests.Hosting;

namespace RemoteExecutor.EmbeddedHost.Tests.Crash;

/// <summary>
/// <c>kill -9</c> of the host at every step of the flow, on both sides of the journal entry, then a restart: the execution ends as if nothing had
/// happened, its audit chain is whole, and nothing is left.
/// </summary>
public abstract class KilledHostTests(string provider)
{
    private const string Program = """
        import pandas as pd
        frame = pd.DataFrame(input_data)
        result = frame.groupby("team")["points"].sum().reset_index()
        """;

    private static readonly object Request = new
    {
        code = Program,
        input_data = new[] { new { team = "red", points = 1 }, new { team = "blue", points = 2 }, new { team = "red", points = 3 } },
        timeout_seconds = 60,
    };

    public static TheoryData<string, string> Moments
    {
        get
        {
            var moments = new TheoryData<string, string> { { "load", "before" }, { "forget", "before" }, { "forget", "after" } };
            foreach (var step in new[]
                     {
                         "guard", "slot", "create-sandbox", "start-run", "timer-run-deadline", "ended", "summarize", "destroy-sandbox", "finish",
                     })
            {
                moments.Add(step, "before");
                moments.Add(step, "after");
            }

            return moments;
        }
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Restart_AfterKillAtStep_FinishesTheExecution(string step, string moment)
    {
        await using var place = await HostPlace.CreateAsync(provider);
        string executionId;
        await using (var doomed = place.Start((step, moment)))
        {
            using var client = place.Client(doomed);
            executionId = await client.SubmitAsync(Request);
            doomed.WaitUntilPaused();
            await doomed.KillAsync();
        }

        await using var host = place.Start();
        using var after = place.Client(host);
        var end = await after.EndOfAsync(executionId);
        Assert.True(end.GetProperty("outcome").GetString() == "Succeeded", end.GetRawText() + host.Log);
        Assert.Equal(2, end.GetProperty("summary").GetProperty("row_count").GetInt64());
        Assert.Equal(0, await host.StopAsync());
        await place.AssertNothingLeftAsync(executionId);
    }

    [Theory]
    [InlineData("signal-cancel", "after")]
    [InlineData("start-run", "after")]
    [InlineData("destroy-sandbox", "before")]
    [InlineData("finish", "before")]
    public async Task Restart_AfterKillWhileCancelling_StaysCancelled(string step, string moment)
    {
        await using var place = await HostPlace.CreateAsync(provider);
        string executionId;
        await using (var doomed = place.Start((step, moment)))
        {
            using var client = place.Client(doomed);
            executionId = await client.SubmitAsync(new { code = "import time\ntime.sleep(50)", timeout_seconds = 60 });
            await client.UntilRunningAsync(executionId);
            var cancel = client.CancelAsync(executionId);
            doomed.WaitUntilPaused();
            await doomed.KillAsync();
            await Record.ExceptionAsync(() => cancel);
        }

        await using var host = place.Start();
        using var after = place.Client(host);
        if (step == "start-run") await after.CancelAsync(executionId);
        var end = await after.EndOfAsync(executionId);
        Assert.True(end.GetProperty("outcome").GetString() == "Cancelled", end.GetRawText() + host.Log);
        Assert.Equal(0, await host.StopAsync());
        await place.AssertNothingLeftAsync(executionId);
    }

    [Fact]
    public async Task Restart_AfterKillsAtRandomMoments_LosesNothing()
    {
        const int executions = 12;
        await using var place = await HostPlace.CreateAsync(provider);
        var accepted = new List<string>();
        for (var round = 0; round < 4; round++)
        {
            await using var doomed = place.Start();
            using var client = place.Client(doomed);
            for (var number = 0; number < executions / 4; number++) accepted.Add(await client.SubmitAsync(Request));
            await Task.Delay(Random.Shared.Next(0, 900), TestContext.Current.CancellationToken);
            await doomed.KillAsync();
        }

        await using var host = place.Start();
        using var after = place.Client(host);
        foreach (var executionId in accepted)
        {
            var end = await after.EndOfAsync(executionId);
            Assert.True(end.GetProperty("outcome").GetString() == "Succeeded", end.GetRawText() + host.Log);
        }

        Assert.Equal(0, await host.StopAsync());
        await place.AssertNothingLeftAsync([.. accepted]);
    }
}

[Trait("Needs", "docker")]
public sealed class KilledDockerHostTests() : KilledHostTests("docker");

[Trait("Needs", "native")]
public sealed class KilledNativeHostTests() : KilledHostTests("native");
