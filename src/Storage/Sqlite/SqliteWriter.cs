using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Sqlite;

/// <summary>
/// The only writer. One thread takes what is waiting, runs each piece in a savepoint of one transaction, and commits them with one
/// flush to disk: writers never meet a lock, and many at once cost about as much as one.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MaxWaiting = 1024;
    private const int MaxBatch = 64;

    private readonly SqliteSession session;
    private readonly Channel<SqliteWork> queue =
        Channel.CreateBounded<SqliteWork>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });
    private readonly Thread thread;

    public SqliteWriter(SqliteSession session)
    {
        this.session = session;
        thread = new Thread(Run) { IsBackground = true, Name = "sqlite-writer" };
        thread.Start();
    }

    public async Task<T> RunAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken)
    {
        var item = new SqliteWork<T>(work, cancellationToken);
        try
        {
            await queue.Writer.WriteAsync(item, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new StorageUnavailableException("The SQLite database is closed: the host is stopping.");
        }

        return await item.Done;
    }

    /// <summary>Finishes what is queued, then closes the connection.</summary>
    public void Dispose()
    {
        queue.Writer.TryComplete();
        thread.Join();
        session.Dispose();
    }

    private void Run()
    {
        var batch = new List<SqliteWork>(MaxBatch);
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < MaxBatch && queue.Reader.TryRead(out var work)) batch.Add(work);
            var failure = Commit(batch);
            foreach (var work in batch) work.Complete(failure);
            batch.Clear();
        }
    }

    /// <summary>Null, or why nothing of the batch was stored. Whoever waits gets it; the thread must live on.</summary>
    private Exception? Commit(List<SqliteWork> batch)
    {
        try
        {
            session.Execute("BEGIN IMMEDIATE");
            foreach (var work in batch) work.Run(session);
            session.Execute("COMMIT");
            return null;
        }
        catch (Exception error)
        {
            return Undo(error);
        }
    }

    private Exception Undo(Exception error)
    {
        try
        {
            if (session.IsInTransaction) session.Execute("ROLLBACK");
        }
        catch (SqliteException rollbackError)
        {
            return SqliteFaults.Unavailable(rollbackError);
        }

        return error is SqliteException sqlite && SqliteFaults.IsUnavailable(sqlite) ? SqliteFaults.Unavailable(sqlite) : error;
    }
}
