using RemoteExecutor.Core.Audit;
using RemoteExecutor.Functions.Tests.Hosting;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Functions.Tests.Crash;

/// <summary>Cancel while an execution stands at each step. Before the result is in, it ends as cancelled; after, with its result. Nothing is left either way.</summary>
[Trait("Needs", "functions")]
public sealed class CancelTests(AzuriteFixture azurite)
{
    private static readonly (string Event, string Outcome)[] Steps =
    [
        (AuditEvents.Guarded, "Cancelled"),
        (AuditEvents.SandboxCreated, "Cancelled"),
        (AuditEvents.RunStarted, "Cancelled"),
        (AuditEvents.Summarized, "Succeeded"),
        (AuditEvents.SandboxDestroyed, "Succeeded"),
        (AuditEvents.Finished, "Succeeded"),
    ];

    [Fact]
    public async Task Cancel_InEachPhase_EndsTheExecutionAndLeavesNothing()
    {
        await using var place = await FunctionsPlace.CreateAsync(azurite);
        await using var gate = await StorageGate.StartAsync(place.Connection);
        await using var host = await place.StartAsync(
            ("RemoteExecutor:Storage:ConnectionString", gate.Connection), ("RemoteExecutor:MaxConcurrentSandboxes", "6"));
        using var head = place.Client(host, "00001");
        var expected = new List<(string Id, string Outcome, string Step)>();
        foreach (var ((step, outcome), number) in Steps.Select((step, number) => (step, number)))
        {
            gate.Hold($"2000{number}", step, Moment.AfterAudit);
            using var client = place.Client(host, $"2000{number}");
            expected.Add((await client.SubmitAsync(new { code = "result = 1" }), outcome, step));
        }

        await gate.AllHeldAsync(TimeSpan.FromSeconds(60));
        expected.Add((await RunningAsync(place, host), "Cancelled", "running"));
        expected.Add((await AwaitingApprovalAsync(place, host), "Cancelled", "awaiting approval"));
        expected.Add((await AwaitingSlotAsync(place, host), "Cancelled", "awaiting a slot"));
        foreach (var (executionId, _, _) in expected) await head.CancelAsync(executionId);

        // The signals are under way through the hub; what is held goes on only when they can have arrived.
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        gate.Open();
        foreach (var (executionId, outcome, step) in expected)
        {
            var end = await head.EndOfAsync(executionId);
            Assert.True(end.GetProperty("outcome").GetString() == outcome, $"{step}: {end.GetRawText()}");
        }

        await host.StopAsync();
        await place.AssertNothingLeftAsync([.. expected.Select(one => one.Id)]);
    }

    private static async Task<string> RunningAsync(FunctionsPlace place, FunctionsProcess host)
    {
        using var client = place.Client(host, "2000x");
        var executionId = await client.SubmitAsync(new { code = "import time\ntime.sleep(120)", timeout_seconds = 200 });
        await client.UntilRunningAsync(executionId);
        return executionId;
    }

    private static async Task<string> AwaitingApprovalAsync(FunctionsPlace place, FunctionsProcess host)
    {
        using var client = place.Client(host, "2000y");
        var executionId = await client.SubmitAsync(new { code = "import sqlite3\nresult = 1", request_approval = true });
        await client.UntilAsync(executionId, "awaiting_approval");
        return executionId;
    }

    /// <summary>With those held at create, start, summarize and destroy, and the running one, five of six slots are taken: two more sleepers fill and overfill them.</summary>
    private static async Task<string> AwaitingSlotAsync(FunctionsPlace place, FunctionsProcess host)
    {
        using var client = place.Client(host, "2000z");
        var last = "";
        for (var number = 0; number < 2; number++) last = await client.SubmitAsync(new { code = "import time\ntime.sleep(3)\nresult = 1" });
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        Assert.Equal("pending", (await client.GetAsync("executions/" + last)).GetProperty("status").GetString());
        return last;
    }
}
