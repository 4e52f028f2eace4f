namespace RemoteExecutor.Core.Disclosure.Budget;

/// <summary>How much of its budget of one data set an agent has used.</summary>
public sealed record BudgetUse
{
    private const int MaxRepeats = 20;

    public required string Dataset { get; init; }

    /// <summary>Released within the window, each release by its weight.</summary>
    public required long UsedReleases { get; init; }

    public required long UsedBytes { get; init; }

    /// <summary>Kept for executions that have not ended: the most that they may come to.</summary>
    public required long ReservedReleases { get; init; }

    public required long ReservedBytes { get; init; }

    public required long LeftReleases { get; init; }

    public required long LeftBytes { get; init; }

    /// <summary>Near-identical programs, the most repeated first; at most 20.</summary>
    public required IReadOnlyList<BudgetRepeat> Repeats { get; init; }

    /// <summary>When the oldest release stops counting; null when there is none.</summary>
    public required DateTimeOffset? RefillsAt { get; init; }

    /// <summary>When everything that is released by now has stopped counting; null when nothing is.</summary>
    public required DateTimeOffset? FullAt { get; init; }

    internal static BudgetUse Of(string dataset, BudgetLedger ledger, BudgetLimits limits)
    {
        var settled = ledger.Entries.Where(entry => entry.Settled).ToList();
        var used = new BudgetLedger(settled).Used();
        var reserved = ledger.Used() - used;
        var left = limits.Most.LeftOver(used + reserved);
        return new()
        {
            Dataset = dataset,
            UsedReleases = used.Releases, UsedBytes = used.Bytes,
            ReservedReleases = reserved.Releases, ReservedBytes = reserved.Bytes,
            LeftReleases = left.Releases, LeftBytes = left.Bytes,
            Repeats = RepeatsOf(ledger),
            RefillsAt = settled.Count == 0 ? null : settled.Min(entry => entry.At) + limits.Window,
            FullAt = settled.Count == 0 ? null : settled.Max(entry => entry.At) + limits.Window,
        };
    }

    /// <summary>Groups, each around its latest program.</summary>
    private static IReadOnlyList<BudgetRepeat> RepeatsOf(BudgetLedger ledger)
    {
        var latest = new List<BudgetEntry>();
        foreach (var entry in ledger.Entries.Reverse())
        {
            if (!latest.Exists(other => other.Sketch.IsNear(entry.Sketch))) latest.Add(entry);
        }

        return
        [
            .. latest.Select(entry => (entry.Id, Times: ledger.CountNear(entry.Sketch)))
                .Where(group => group.Times > 1).OrderByDescending(group => group.Times).Take(MaxRepeats)
                .Select(group => new BudgetRepeat(group.Id, group.Times, RepeatWeight.After(group.Times))),
        ];
    }
}

/// <param name="ExecutionId">The latest of them.</param>
/// <param name="Times">How many near-identical programs count now.</param>
/// <param name="NextWeight">What the next one would count for, in releases and in bytes.</param>
public sealed record BudgetRepeat(string ExecutionId, int Times, int NextWeight);
