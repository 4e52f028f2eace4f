using System.Collections.Concurrent;

namespace RemoteExecutor.Core.Disclosure.Echo.Datasets;

/// <summary>
/// One thread that builds filters one after the other, below the priority of requests: so that building takes the memory of one filter and half a processor's
/// patience, however many runs ask.
/// </summary>
internal sealed class FilterBuilder : IDisposable
{
    private readonly BlockingCollection<Action<CancellationToken>> _work = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private Thread? _thread;

    /// <returns>Completes with what <paramref name="build"/> gives or throws.</returns>
    public Task<T> Run<T>(Func<CancellationToken, T> build)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _work.Add(token =>
            {
                try
                {
                    done.SetResult(build(token));
                }
                catch (OperationCanceledException) when (token.IsCancellationRequested)
                {
                    done.SetCanceled(token);
                }
                catch (Exception exception)
                {
                    done.SetException(exception);
                }
            });
            if (_thread is null)
            {
                _thread = new Thread(Work) { IsBackground = true, Name = "Echo filters", Priority = ThreadPriority.BelowNormal };
                _thread.Start();
            }
        }

        return done.Task;
    }

    /// <summary>Ends the build that goes on. Idempotent: a container disposes of a service once for each name it has.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_work.IsAddingCompleted) return;
            _work.CompleteAdding();
        }

        _stop.Cancel();
        _thread?.Join();
        _stop.Dispose();
    }

    /// <summary>After a stop, what still waits is told so at once.</summary>
    private void Work()
    {
        foreach (var build in _work.GetConsumingEnumerable()) build(_stop.Token);
    }
}
