using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Sqlite;

/// <summary>
/// The one SQLite file of a data directory. Any number of threads may use it: reads run side by side on pooled connections,
/// writes go through one writer. A completed write is on disk.
/// </summary>
public sealed class SqliteDatabase : IDisposable
{
    private const string FileName = "remote-executor.db";
    private const int MaxIdleReaders = 8;

    private readonly string path;
    private readonly SqliteWriter writer;
    private readonly ConcurrentBag<SqliteSession> idleReaders = [];

    private SqliteDatabase(string path, SqliteSession session)
    {
        this.path = path;
        writer = new SqliteWriter(session);
    }

    /// <summary>Opens or makes the file and brings the tables of all <paramref name="schemas"/> up to date.</summary>
    /// <exception cref="StorageUnavailableException">The file is damaged, locked, read-only or the disk is full.</exception>
    /// <exception cref="DataDirectoryException">The file was written by a newer release.</exception>
    public static SqliteDatabase Open(DataDirectory directory, IEnumerable<SqliteSchema> schemas)
    {
        var path = Path.Combine(directory.Path, FileName);
        SqliteSession? session = null;
        try
        {
            CreatePrivate(path);
            session = new SqliteSession(ConnectionString(path, SqliteOpenMode.ReadWrite));
            Configure(session);
            SqliteSchema.Migrate(session, schemas);
            return new SqliteDatabase(path, session);
        }
        catch (Exception error)
        {
            session?.Dispose();
            if (error is SqliteException sqlite && SqliteFaults.IsUnavailable(sqlite)) throw SqliteFaults.Unavailable(sqlite);
            if (error is IOException or UnauthorizedAccessException)
                throw new StorageUnavailableException($"The SQLite database cannot be used: {FileFaults.Explain(error)}", error);
            throw;
        }
    }

    /// <summary>
    /// Runs <paramref name="work"/> as a transaction: all of it or nothing, after and before all other writes. It runs on the writer's
    /// thread, so it only computes and uses the session. When it throws, its changes are undone and the caller gets the exception.
    /// </summary>
    public Task<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) => File.Exists(path)
        ? writer.RunAsync(work, cancellationToken)
        : Task.FromException<T>(Gone());

    /// <summary>Runs a read on a connection that cannot write. SQLite reads are short and have no asynchronous form.</summary>
    public Task<T> ReadAsync<T>(Func<SqliteSession, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SqliteSession? session = null;
        try
        {
            if (!idleReaders.TryTake(out session)) session = new SqliteSession(ConnectionString(path, SqliteOpenMode.ReadOnly));
            var result = read(session);
            Return(session);
            return Task.FromResult(result);
        }
        catch (Exception error)
        {
            session?.Dispose();
            return Task.FromException<T>(
                error is SqliteException sqlite && SqliteFaults.IsUnavailable(sqlite) ? SqliteFaults.Unavailable(sqlite) : error);
        }
    }

    /// <summary>Throws unless the file is still there.</summary>
    public void RequireFile()
    {
        if (!File.Exists(path)) throw Gone();
    }

    public void Dispose()
    {
        writer.Dispose();
        while (idleReaders.TryTake(out var session)) session.Dispose();
    }

    /// <summary>An open connection would go on writing into the deleted file, and all of it would be lost at the next start.</summary>
    private static StorageUnavailableException Gone() => new("The SQLite database is gone: its file was deleted.");

    private void Return(SqliteSession session)
    {
        if (idleReaders.Count < MaxIdleReaders) idleReaders.Add(session);
        else session.Dispose();
    }

    // SQLite gives its -wal and -shm files the permissions of the database.
    private static void CreatePrivate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = DataDirectory.OwnerOnlyFile;
        new FileStream(path, options).Dispose();
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, DataDirectory.OwnerOnlyFile);
    }

    private static string ConnectionString(string path, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = mode,
        // Sessions are pooled here, together with their prepared statements.
        Pooling = false,
        DefaultTimeout = 5,
    }.ToString();

    private static void Configure(SqliteSession session)
    {
        session.Execute("PRAGMA busy_timeout = 5000");
        session.Execute("PRAGMA journal_mode = WAL");
        // What was acknowledged survives a power cut, not only a killed process.
        session.Execute("PRAGMA synchronous = FULL");
        session.Execute("PRAGMA secure_delete = ON");
        session.Execute("PRAGMA foreign_keys = ON");
        session.Execute("PRAGMA trusted_schema = OFF");
        session.Execute("PRAGMA cell_size_check = ON");
        session.Execute("PRAGMA temp_store = MEMORY");
        session.Execute("PRAGMA journal_size_limit = 67108864");
    }
}
