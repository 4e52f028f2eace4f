using RemoteExecutor.Core.Audit;
using RemoteExecutor.Functions.Tests.Hosting;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Functions.Tests.Crash;

/// <summary>
/// <c>kill -9</c> of host and worker while executions stand at every step of the flow, then a restart: each ends as if nothing had happened,
/// its audit chain is whole, and nothing is left.
/// </summary>
public abstract class KilledHostTests(AzuriteFixture azurite, Moment moment)
{
    private static readonly string[] Steps =
    [
        AuditEvents.Guarded, AuditEvents.SandboxCreated, AuditEvents.RunStarted, AuditEvents.Summarized, AuditEvents.SandboxDestroyed,
        AuditEvents.Finished,
    ];

    private static readonly object Request = new
    {
        code = "import pandas as pd\nresult = pd.DataFrame(input_data).groupby('team').sum().reset_index()\n",
        input_data = new[] { new { team = "red", points = 1 }, new { team = "blue", points = 2 }, new { team = "red", points = 3 } },
    };

    [Fact]
    public async Task Restart_AfterKillInEachPhase_FinishesEveryExecution()
    {
        await using var place = await FunctionsPlace.CreateAsync(azurite);
        await using var gate = await StorageGate.StartAsync(place.Connection);
        (string, string)[] throughGate = [("RemoteExecutor:Storage:ConnectionString", gate.Connection)];
        var ids = new List<string>();
        await using (var doomed = await place.StartAsync(throughGate))
        {
            foreach (var (step, number) in Steps.Select((step, number) => (step, number)))
            {
                gate.Hold($"2000{number}", step, moment);
                using var client = place.Client(doomed, $"2000{number}");
                ids.Add(await client.SubmitAsync(Request));
            }

            using var running = place.Client(doomed, "2000r");
            ids.Add(await running.SubmitAsync(new { code = "import time\nimport pandas as pd\ntime.sleep(30)\nresult = pd.DataFrame({'a': [1, 2]})" }));
            await running.UntilRunningAsync(ids[^1]);
            await gate.AllHeldAsync(TimeSpan.FromSeconds(60));
            await doomed.KillAsync();
        }

        gate.Open();
        await using var host = await place.StartAsync(throughGate);
        using var head = place.Client(host, "00001");
        foreach (var executionId in ids)
        {
            var end = await head.EndOfAsync(executionId, TimeSpan.FromMinutes(3));
            Assert.True(end.GetProperty("outcome").GetString() == "Succeeded", end.GetRawText() + host.Log);
            Assert.Equal(2, end.GetProperty("summary").GetProperty("row_count").GetInt64());
        }

        await host.StopAsync();
        await place.AssertNothingLeftAsync([.. ids]);
    }
}

// Two classes, so that both kills are waited for at the same time.

[Trait("Needs", "functions")]
public sealed class KilledBeforeAuditTests(AzuriteFixture azurite) : KilledHostTests(azurite, Moment.BeforeAudit);

[Trait("Needs", "functions")]
public sealed class KilledAfterAuditTests(AzuriteFixture azurite) : KilledHostTests(azurite, Moment.AfterAudit);
