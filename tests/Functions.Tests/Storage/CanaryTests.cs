using RemoteExecutor.Functions.Tests.Hosting;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Functions.Tests.Storage;

/// <summary>
/// A value planted in <c>input_data</c> is in no blob, no table and no queue of the emulator, history and instance tables included: while a
/// run goes on only in its input blob, afterwards nowhere.
/// </summary>
[Trait("Needs", "functions")]
public sealed class CanaryTests(AzuriteFixture azurite)
{
    private static readonly string Canary = "zebrafinch" + Guid.NewGuid().ToString("N");

    private static readonly string[] Programs =
    [
        "result = len(input_data)",
        "print(input_data[0]['note'])\nresult = 1",
        "import sys\nprint(input_data[0]['note'], file=sys.stderr)\nresult = 1",
        "raise ValueError(input_data[0]['note'])",
        "result = {input_data[0]['note']: 1}",
        "import pandas as pd\nresult = pd.DataFrame({input_data[0]['note']: [1, 2, 3]})",
        "assert False, input_data[0]['note'].upper()",
        "import time\nprint(input_data[0]['note'])\ntime.sleep(60)",
    ];

    [Fact]
    public async Task InputData_IsNowhereInTheEmulator()
    {
        var token = TestContext.Current.CancellationToken;
        await using var place = await FunctionsPlace.CreateAsync(azurite);
        await using var host = await place.StartAsync();
        using var client = place.Client(host);
        var sleeper = await client.SubmitAsync(new { code = "import time\ntime.sleep(15)\nresult = len(input_data[0]['note'])", input_data = Input() });
        await client.UntilRunningAsync(sleeper);
        var search = new EmulatorSearch(place.Connection, Canary);
        var during = await search.RunAsync(exceptContainer: place.Name + "-inputs", token);
        Assert.Empty(during.Found);
        Assert.NotEmpty((await search.RunAsync(exceptContainer: null, token)).Found);

        var ids = await Task.WhenAll(Programs.Select(program => client.SubmitAsync(new { code = program, input_data = Input(), timeout_seconds = 10 })));
        foreach (var executionId in ids.Append(sleeper))
            Assert.DoesNotContain(Canary, (await client.EndOfAsync(executionId)).GetRawText(), StringComparison.OrdinalIgnoreCase);
        using var head = place.Client(host, "00001");
        foreach (var executionId in ids)
            Assert.DoesNotContain(Canary, (await head.GetAsync("audit?execution_id=" + executionId)).GetRawText(), StringComparison.OrdinalIgnoreCase);

        await host.StopAsync();
        var after = await search.RunAsync(exceptContainer: null, token);
        Assert.Empty(after.Found);
        Assert.True(after.Searched > 500, $"Only {after.Searched} things were there to search.");
        Assert.DoesNotContain(Canary, host.Log, StringComparison.OrdinalIgnoreCase);
        Assert.True(await HistoryIsThereAsync(place, ids[0]), "The task hub's history was not among what was searched.");
        await place.AssertNothingLeftAsync([.. ids, sleeper]);
    }

    private static object[] Input() => [new { note = Canary }];

    private static async Task<bool> HistoryIsThereAsync(FunctionsPlace place, string executionId)
    {
        var history = new Azure.Data.Tables.TableClient(place.Connection, place.Name + "History");
        return await history.QueryAsync<Azure.Data.Tables.TableEntity>(row => row.PartitionKey == executionId).AnyAsync();
    }
}
