using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Storage.Sqlite;
using RemoteExecutor.Storage.Tests.Contracts;

namespace RemoteExecutor.Storage.Tests.Sqlite;

/// <summary>SQLite storage in a temporary directory.</summary>
public sealed class SqliteHarness : StorageHarness
{
    private readonly ServiceProvider provider;
    private readonly DataDirectory directory;

    public SqliteHarness(string? path = null)
    {
        Path = path ?? Directory.CreateTempSubdirectory("rex-storage-").FullName;
        directory = DataDirectory.Open(Path);
        provider = new ServiceCollection()
            .AddSingleton(directory)
            .AddSqliteStorage()
            .BuildServiceProvider();
    }

    public string Path { get; }

    public string DatabaseFile => System.IO.Path.Combine(Path, "remote-executor.db");

    public SqliteDatabase Database => provider.GetRequiredService<SqliteDatabase>();

    public override IExecutionStore Executions => provider.GetRequiredService<IExecutionStore>();

    public override IAuditStore Audit => provider.GetRequiredService<IAuditStore>();

    public override IInputStore Inputs => provider.GetRequiredService<IInputStore>();

    public override IBudgetStore Budgets => provider.GetRequiredService<IBudgetStore>();

    public static Task<StorageHarness> CreateAsync() => Task.FromResult<StorageHarness>(new SqliteHarness());

    public override Task TamperAsync(string executionId, int sequence, Func<string, string>? edit)
    {
        var entry = edit?.Invoke(ReadEntry(executionId, sequence));
        Run(
            entry is null
                ? "DELETE FROM audit WHERE execution_id = $id AND sequence = $sequence"
                : "UPDATE audit SET entry = $entry WHERE execution_id = $id AND sequence = $sequence",
            ("$id", executionId), ("$sequence", sequence), ("$entry", entry));
        return Task.CompletedTask;
    }

    public override Task<string> ReadRawAsync(string executionId, int sequence) => Task.FromResult(ReadEntry(executionId, sequence));

    public override async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(Path, recursive: true);
    }

    /// <summary>Closes, and leaves the files.</summary>
    public async ValueTask CloseAsync()
    {
        await provider.DisposeAsync();
        directory.Dispose();
    }

    private string ReadEntry(string executionId, int sequence) => (string)Run(
        "SELECT entry FROM audit WHERE execution_id = $id AND sequence = $sequence", ("$id", executionId), ("$sequence", sequence))!;

    private object? Run(string sql, params (string Name, object? Value)[] parameters)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command.ExecuteScalar();
    }
}
