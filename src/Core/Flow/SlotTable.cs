namespace RemoteExecutor.Core.Flow;

/// <summary>
/// Who holds a sandbox slot and who waits for one: first come, first served, one slot an execution. Only data and rules, so that a host can
/// keep it in memory or in a durable entity.
/// </summary>
public sealed class SlotTable
{
    /// <summary>Execution ids.</summary>
    public IList<string> Held { get; init; } = [];

    /// <summary>Execution ids, the first in line first.</summary>
    public IList<string> Waiting { get; init; } = [];

    /// <summary>True when the execution holds a slot now; false when it waits. Idempotent.</summary>
    public bool Acquire(string executionId, int limit)
    {
        if (Held.Contains(executionId)) return true;
        if (Held.Count < limit && Waiting.Count == 0)
        {
            Held.Add(executionId);
            return true;
        }

        if (!Waiting.Contains(executionId)) Waiting.Add(executionId);
        return false;
    }

    /// <summary>Gives the slot back, or leaves the line. Idempotent.</summary>
    /// <returns>Who holds a slot now and has waited for it.</returns>
    public IReadOnlyList<string> Release(string executionId, int limit)
    {
        _ = Held.Remove(executionId) || Waiting.Remove(executionId);
        var granted = new List<string>();
        while (Held.Count < limit && Waiting.Count > 0)
        {
            granted.Add(Waiting[0]);
            Held.Add(Waiting[0]);
            Waiting.RemoveAt(0);
        }

        return granted;
    }
}
