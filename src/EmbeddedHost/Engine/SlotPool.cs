using RemoteExecutor.Core.Flow;

namespace RemoteExecutor.EmbeddedHost.Engine;

/// <summary>Holds MAX_CONCURRENT_SANDBOXES in this process, and wakes who waits.</summary>
internal sealed class SlotPool(int limit)
{
    private readonly Lock gate = new();
    private readonly SlotTable slots = new();
    private readonly Dictionary<string, TaskCompletionSource> waiting = [];

    public int Held
    {
        get { lock (gate) return slots.Held.Count; }
    }

    /// <summary>Completes when the execution holds a slot; at once if it holds one already.</summary>
    public Task AcquireAsync(string executionId)
    {
        lock (gate)
        {
            if (slots.Acquire(executionId, limit)) return Task.CompletedTask;
            var granted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return waiting.TryAdd(executionId, granted) ? granted.Task : waiting[executionId].Task;
        }
    }

    /// <summary>Takes the slot that an execution held before a restart, whose sandbox may still exist, whatever the limit is now.</summary>
    public void Restore(string executionId)
    {
        lock (gate)
        {
            if (!slots.Held.Contains(executionId)) slots.Held.Add(executionId);
        }
    }

    /// <summary>Gives the slot back, or leaves the queue.</summary>
    public void Release(string executionId)
    {
        lock (gate)
        {
            if (waiting.Remove(executionId, out var left)) left.SetCanceled();
            foreach (var next in slots.Release(executionId, limit))
            {
                if (waiting.Remove(next, out var granted)) granted.SetResult();
            }
        }
    }
}
