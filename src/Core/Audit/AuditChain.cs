namespace RemoteExecutor.Core.Audit;

/// <summary>Checks the hash chain of one execution.</summary>
public static class AuditChain
{
    /// <summary>
    /// The faults found in <paramref name="entries"/> (in stored order), one sentence each; empty when the chain is whole.
    /// </summary>
    /// <param name="mustBeFinished">True for an execution that has ended: its last entry must then be <c>finished</c>.</param>
    public static IReadOnlyList<string> Verify(IReadOnlyList<AuditEntry> entries, bool mustBeFinished)
    {
        var faults = new List<string>();
        AuditEntry? previous = null;
        foreach (var entry in entries)
        {
            if (entry.Sequence != (previous?.Sequence ?? 0) + 1)
                faults.Add($"Entry {entry.Sequence} follows entry {previous?.Sequence ?? 0}: entries are missing or reordered.");
            if (entry.PreviousHash != (previous?.Hash ?? AuditEntry.NoPrevious))
                faults.Add($"Entry {entry.Sequence} does not continue the entry before it.");
            if (entry.Hash != entry.ComputeHash())
                faults.Add($"Entry {entry.Sequence} was edited: its content does not match its hash.");
            previous = entry;
        }

        if (entries.Count == 0 || entries[0].Event.Event != AuditEvents.Submitted)
            faults.Add("The chain does not begin with 'submitted'.");
        // A cancel may come in while the execution ends; it is audited all the same.
        var last = entries.LastOrDefault(entry => entry.Event.Event != AuditEvents.CancelRequested);
        if (mustBeFinished && last?.Event.Event != AuditEvents.Finished)
            faults.Add("The execution has ended, but the chain does not end with 'finished'.");
        return faults;
    }

    /// <summary>
    /// Was the submission accepted? Without an audit entry, or with one that takes it back, nobody was told that it was, and it must not run.
    /// </summary>
    public static bool WasAccepted(IReadOnlyList<AuditEntry> entries) =>
        entries.Count > 0 && entries[^1].Event.Facts.GetValueOrDefault("outcome") != AuditEvents.NotAccepted;
}
