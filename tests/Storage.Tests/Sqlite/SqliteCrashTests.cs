using RemoteExecutor.Core.Audit;

namespace RemoteExecutor.Storage.Tests.Sqlite;

public sealed class SqliteCrashTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("rex-crash-").FullName;

    [Fact]
    public async Task Kill_WhileWriting_EverythingAcknowledgedIsThereAndChainsAreWhole()
    {
        var token = TestContext.Current.CancellationToken;
        var acknowledged = new List<(string Id, int Sequence)>();
        for (var round = 0; round < 3; round++)
        {
            using var writer = await CrashWriter.StartAsync(data, token);
            acknowledged.AddRange(await writer.ReadAsync(150, token));
            acknowledged.AddRange(await writer.KillAsync());
        }

        var harness = new SqliteHarness(data);
        var chains = new Dictionary<string, IReadOnlyList<AuditEntry>>();
        foreach (var (id, sequence) in acknowledged)
        {
            if (!chains.ContainsKey(id)) chains[id] = await harness.Audit.ReadChainAsync(id, token);
            Assert.True(chains[id].Count >= sequence, $"Entry {sequence} of {id} was acknowledged and is gone.");
            Assert.NotNull(await harness.Executions.FindAsync(id, token));
        }

        Assert.All(chains.Values, chain => Assert.Empty(AuditChain.Verify(chain, mustBeFinished: false)));
        var check = await harness.Database.ReadAsync(session => session.Query("PRAGMA integrity_check", row => row.GetString(0)), token);
        Assert.Equal(["ok"], check);
        await harness.CloseAsync();
    }

    public void Dispose() => Directory.Delete(data, recursive: true);
}
