using Microsoft.Data.Sqlite;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Storage.Sqlite;
using RemoteExecutor.Storage.Tests.Contracts;

namespace RemoteExecutor.Storage.Tests.Sqlite;

/// <summary>What goes wrong with a database file, and what others may add to it.</summary>
public sealed class SqliteDatabaseTests : IAsyncDisposable
{
    private readonly SqliteHarness harness = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WriteAsync_OnePieceOfABatchFails_OnlyThatIsUndone()
    {
        await harness.Database.WriteAsync(session => session.Execute("CREATE TABLE numbers (n INTEGER PRIMARY KEY) STRICT"), Token);
        // The first one holds the writer until all others wait, so that they share a transaction.
        using var gate = new ManualResetEventSlim();
        var first = harness.Database.WriteAsync(_ => gate.Wait(TimeSpan.FromSeconds(30)), Token);
        var others = Enumerable.Range(0, 20).Select(n => harness.Database.WriteAsync(
            session =>
            {
                session.Execute("INSERT INTO numbers VALUES ($n)", ("$n", n));
                return n % 2 == 0 ? n : throw new FormatException();
            },
            Token)).ToList();
        gate.Set();
        await first;

        for (var n = 0; n < others.Count; n++)
        {
            if (n % 2 == 0) Assert.Equal(n, await others[n]);
            else await Assert.ThrowsAsync<FormatException>(() => others[n]);
        }

        Assert.Equal(10, await harness.Database.ReadAsync(session => session.FindNumber("SELECT count(*) FROM numbers"), Token));
    }

    [Fact]
    public async Task WriteAsync_Cancelled_IsNotRun()
    {
        using var gate = new ManualResetEventSlim();
        using var cancel = new CancellationTokenSource();
        var ran = false;
        var first = harness.Database.WriteAsync(_ => gate.Wait(TimeSpan.FromSeconds(30)), Token);
        var second = harness.Database.WriteAsync(_ => ran = true, cancel.Token);
        await cancel.CancelAsync();
        gate.Set();

        await first;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(ran);
    }

    [Fact]
    public async Task WriteAsync_DatabaseFull_SaysSoAndRecovers()
    {
        var pages = await harness.Database.ReadAsync(session => session.FindNumber("PRAGMA page_count"), Token);
        await harness.Database.WriteAsync(session => session.FindNumber($"PRAGMA max_page_count = {pages + 2}"), Token);

        var full = await Assert.ThrowsAsync<StorageUnavailableException>(
            () => harness.Executions.CreateAsync(Samples.Record(code: new string('c', 1 << 20)), claim: null, Token));
        Assert.Contains("the disk is full", full.Message, StringComparison.Ordinal);

        await harness.Database.WriteAsync(session => session.FindNumber("PRAGMA max_page_count = 1000000"), Token);
        await harness.Executions.CreateAsync(Samples.Record(code: new string('c', 1 << 20)), claim: null, Token);
        Assert.Single((await harness.Executions.ListAsync(new ExecutionQuery(), Token)).Items);
    }

    [Fact]
    public async Task WriteAsync_LockedByAnotherProcess_SaysSo()
    {
        await using var other = new SqliteConnection($"Data Source={harness.DatabaseFile};Pooling=False");
        await other.OpenAsync(Token);
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(Token);

        var locked = await Assert.ThrowsAsync<StorageUnavailableException>(() => harness.Executions.CheckAsync(Token));
        Assert.Contains("locked by another process", locked.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckAsync_FileDeleted_SaysSo()
    {
        await harness.Executions.CheckAsync(Token);
        File.Delete(harness.DatabaseFile);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => harness.Executions.CheckAsync(Token));
    }

    [Fact]
    public async Task Open_DamagedFile_SaysSo()
    {
        await harness.CloseAsync();
        await File.WriteAllTextAsync(harness.DatabaseFile, new string('x', 8192), Token);
        using var directory = DataDirectory.Open(harness.Path);

        var damaged = Assert.Throws<StorageUnavailableException>(() => SqliteDatabase.Open(directory, [StorageTables.Schema]));
        Assert.Contains("is damaged", damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WrittenByANewerRelease_IsRefused()
    {
        await harness.CloseAsync();
        using var directory = DataDirectory.Open(harness.Path);
        SqliteDatabase.Open(directory, [new SqliteSchema("journal", ["CREATE TABLE one (n INTEGER)", "CREATE TABLE two (n INTEGER)"])]).Dispose();

        Assert.Throws<DataDirectoryException>(() => SqliteDatabase.Open(directory, [new SqliteSchema("journal", ["CREATE TABLE one (n INTEGER)"])]));

        using (var database = SqliteDatabase.Open(directory, [StorageTables.Schema]))
            await database.WriteAsync(session => session.FindNumber("PRAGMA user_version = 99"), Token);
        Assert.Throws<DataDirectoryException>(() => SqliteDatabase.Open(directory, [StorageTables.Schema]));
    }

    [Fact]
    public async Task Open_SchemaGrew_RunsOnlyTheNewScripts()
    {
        await harness.CloseAsync();
        using var directory = DataDirectory.Open(harness.Path);
        SqliteDatabase.Open(directory, [StorageTables.Schema, new SqliteSchema("journal", ["CREATE TABLE journal (n INTEGER)"])]).Dispose();

        using var database = SqliteDatabase.Open(
            directory, [StorageTables.Schema, new SqliteSchema("journal", ["CREATE TABLE journal (n INTEGER)", "ALTER TABLE journal ADD COLUMN m INTEGER"])]);

        Assert.Equal(1, await database.WriteAsync(session => session.Execute("INSERT INTO journal VALUES (1, 2)"), Token));
    }

    [Fact]
    public async Task Dispose_WhileWorkWaits_FinishesItAndRefusesMore()
    {
        using var gate = new ManualResetEventSlim();
        var work = harness.Database.WriteAsync(_ => gate.Wait(TimeSpan.FromSeconds(30)), Token);
        var database = harness.Database;
        var closing = Task.Run(async () => await harness.CloseAsync(), Token);
        gate.Set();

        Assert.True(await work);
        await closing;
        await Assert.ThrowsAsync<StorageUnavailableException>(() => database.WriteAsync(_ => 1, Token));
    }

    public async ValueTask DisposeAsync() => await harness.DisposeAsync();
}
