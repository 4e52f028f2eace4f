using RemoteExecutor.EmbeddedHost.Tests.Hosting;

namespace RemoteExecutor.EmbeddedHost.Tests.Crash;

/// <summary>
/// <c>kill -9</c> of the host at every step of the flow, on both sides of the journal entry, then a restart: the execution ends as if nothing had
/// happened, its audit chain is whole, and nothing is left.
/// </summary>
public abstract class KilledHostTests(string provider)
{
    /// <summary>Where a sandbox exists or is about to: the moments that differ from provider to provider.</summary>
    private static readonly string[] SandboxSteps = ["create-sandbox", "start-run", "ended", "summarize", "destroy-sandbox"];

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

    public static TheoryData<string, string> SandboxMoments => BothSidesOf(SandboxSteps);

    /// <summary>Where only host and journal matter.</summary>
    public static TheoryData<string, string> OtherMoments
    {
        get
        {
            var moments = BothSidesOf("guard", "slot", "timer-run-deadline", "finish");
            moments.Add("load", "before");
            moments.Add("forget", "before");
            moments.Add("forget", "after");
            return moments;
        }
    }

    [Theory]
    [MemberData(nameof(SandboxMoments))]
    public Task Restart_AfterKillAroundTheSandbox_FinishesTheExecution(string step, string moment) => KillAndFinishAsync(step, moment);

    protected async Task KillAndFinishAsync(string step, string moment)
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

    private static TheoryData<string, string> BothSidesOf(params string[] steps)
    {
        var moments = new TheoryData<string, string>();
        foreach (var step in steps)
        {
            moments.Add(step, "before");
            moments.Add(step, "after");
        }

        return moments;
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
public sealed class KilledNativeHostTests() : KilledHostTests("native")
{
    [Theory]
    [MemberData(nameof(OtherMoments))]
    public Task Restart_AfterKillElsewhere_FinishesTheExecution(string step, string moment) => KillAndFinishAsync(step, moment);
}
