using RemoteExecutor.Core.Flow;

namespace RemoteExecutor.EmbeddedHost.Journal;

/// <summary>A timer whose due moment is journalled, so that a restart does not start it anew.</summary>
internal sealed class JournalledTimer : IFlowTimer
{
    private readonly CancellationTokenSource disposed;

    private JournalledTimer(CancellationTokenSource disposed, Task elapsed)
    {
        this.disposed = disposed;
        Elapsed = elapsed;
    }

    public Task Elapsed { get; }

    public static JournalledTimer Start(TimeProvider time, Func<Task<DateTimeOffset>> due, CancellationToken stopping)
    {
        var disposed = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        return new JournalledTimer(disposed, WaitAsync(time, due, disposed.Token));
    }

    public void Dispose()
    {
        disposed.Cancel();
        disposed.Dispose();
    }

    private static async Task WaitAsync(TimeProvider time, Func<Task<DateTimeOffset>> due, CancellationToken cancellationToken)
    {
        var left = await due() - time.GetUtcNow();
        if (left > TimeSpan.Zero) await Task.Delay(left, time, cancellationToken);
    }
}
