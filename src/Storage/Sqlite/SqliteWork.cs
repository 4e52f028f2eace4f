using Microsoft.Data.Sqlite;

namespace RemoteExecutor.Storage.Sqlite;

/// <summary>One piece of writing and whoever waits for it.</summary>
internal abstract class SqliteWork
{
    /// <summary>Runs the work. A failure of its own undoes only its own statements; one of the database is thrown.</summary>
    public abstract void Run(SqliteSession session);

    /// <param name="failure">Null when the batch was committed.</param>
    public abstract void Complete(Exception? failure);
}

internal sealed class SqliteWork<T>(Func<SqliteSession, T> work, CancellationToken cancellationToken) : SqliteWork
{
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool hasRun;
    private Exception? ownFailure;
    private T? result;

    public Task<T> Done => done.Task;

    public override void Run(SqliteSession session)
    {
        if (cancellationToken.IsCancellationRequested) return;
        session.Execute("SAVEPOINT work");
        try
        {
            result = work(session);
        }
        catch (Exception error) when (error is not SqliteException sqlite || !SqliteFaults.IsUnavailable(sqlite))
        {
            ownFailure = error;
            session.Execute("ROLLBACK TO work");
        }

        session.Execute("RELEASE work");
        hasRun = true;
    }

    public override void Complete(Exception? failure)
    {
        if ((failure ?? ownFailure) is { } error) done.SetException(error);
        else if (hasRun) done.SetResult(result!);
        else done.SetCanceled(cancellationToken);
    }
}
