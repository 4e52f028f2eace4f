namespace RemoteExecutor.EmbeddedHost.Engine;

/// <summary>Holds MAX_CONCURRENT_SANDBOXES: first come, first served, one slot an execution.</summary>
internal sealed class SlotPool(int limit)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> held = [];
    private readonly LinkedList<(string ExecutionId, TaskCompletionSource Granted)> waiting = [];

    public int Held
    {
        get { lock (gate) return held.Count; }
    }

    /// <summary>Completes when the execution holds a slot; at once if it holds one already.</summary>
    public Task AcquireAsync(string executionId)
    {
        lock (gate)
        {
            if (held.Contains(executionId)) return Task.CompletedTask;
            if (held.Count < limit)
            {
                held.Add(executionId);
                return Task.CompletedTask;
            }

            var granted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.AddLast((executionId, granted));
            return granted.Task;
        }
    }

    /// <summary>Takes the slot that an execution held before a restart, whose sandbox may still exist.</summary>
    public void Restore(string executionId)
    {
        lock (gate) held.Add(executionId);
    }

    /// <summary>Gives the slot back, or leaves the queue.</summary>
    public void Release(string executionId)
    {
        lock (gate)
        {
            if (!held.Remove(executionId))
            {
                for (var node = waiting.First; node is not null; node = node.Next)
                {
                    if (node.Value.ExecutionId != executionId) continue;
                    waiting.Remove(node);
                    node.Value.Granted.SetCanceled();
                    return;
                }

                return;
            }

            while (held.Count < limit && waiting.First is { } next)
            {
                waiting.RemoveFirst();
                held.Add(next.Value.ExecutionId);
                next.Value.Granted.SetResult();
            }
        }
    }
}
