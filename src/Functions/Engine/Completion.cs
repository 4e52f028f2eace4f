using System.Collections.Concurrent;

namespace RemoteExecutor.Functions.Engine;

/// <summary>
/// Tells waiting callers that an execution has ended: at once when it ended in this process; within a second when another instance
/// finished it, because task hubs signal nobody outside of themselves.
/// </summary>
public sealed class Completion(DurableClients clients, TimeProvider time)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Waiters> waiting = new();

    /// <summary>The record is final.</summary>
    public void Signal(string executionId)
    {
        if (waiting.TryGetValue(executionId, out var waiters)) waiters.Ended.TrySetResult();
    }

    /// <summary>True when the execution ended within <paramref name="wait"/>.</summary>
    public async Task<bool> WaitAsync(string executionId, TimeSpan wait, CancellationToken cancellationToken)
    {
        var ended = Enter(executionId);
        try
        {
            var began = time.GetTimestamp();
            for (var pause = ShortestPause; ; pause = pause < LongestPause ? pause * 1.5 : LongestPause)
            {
                if (ended.IsCompleted || await HasEndedAsync(executionId, cancellationToken)) return true;
                var left = wait - time.GetElapsedTime(began);
                if (left <= TimeSpan.Zero) return false;
                using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                await Task.WhenAny(ended, Task.Delay(pause < left ? pause : left, time, giveUp.Token));
                await giveUp.CancelAsync();
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            Leave(executionId);
        }
    }

    private async Task<bool> HasEndedAsync(string executionId, CancellationToken cancellationToken) =>
        await clients.Current.GetInstanceAsync(executionId, getInputsAndOutputs: false, cancellationToken) is { } instance && instance.HasEnded();

    private Task Enter(string executionId) =>
        waiting.AddOrUpdate(executionId, _ => new Waiters(new(TaskCreationOptions.RunContinuationsAsynchronously), 1), (_, others) => others with { Count = others.Count + 1 })
            .Ended.Task;

    private void Leave(string executionId)
    {
        while (waiting.TryGetValue(executionId, out var waiters))
        {
            var left = waiters.Count == 1
                ? waiting.TryRemove(KeyValuePair.Create(executionId, waiters))
                : waiting.TryUpdate(executionId, waiters with { Count = waiters.Count - 1 }, waiters);
            if (left) return;
        }
    }

    private sealed record Waiters(TaskCompletionSource Ended, int Count);
}
