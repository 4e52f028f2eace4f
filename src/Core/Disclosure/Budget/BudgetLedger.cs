using RemoteExecutor.Core.Disclosure.Budget.Programs;

namespace RemoteExecutor.Core.Disclosure.Budget;

/// <summary>
/// What one agent has released of one data set, and may yet release: every release of a window that slides, one by one. Exact, so that it can be
/// said when a claim fits; small, because a release weighs at least one of at most <see cref="BudgetOptions.MaxReleases"/>.
/// Immutable and without a clock; a store makes its changes atomic.
/// </summary>
/// <param name="Entries">In the order of reservation.</param>
public sealed record BudgetLedger(IReadOnlyList<BudgetEntry> Entries)
{
    public static BudgetLedger Empty { get; } = new([]);

    public bool IsEmpty => Entries.Count == 0;

    /// <summary>Without what no longer counts.</summary>
    public BudgetLedger At(DateTimeOffset now, TimeSpan window) =>
        Entries.All(entry => entry.EndsAt(window) > now) ? this : new([.. Entries.Where(entry => entry.EndsAt(window) > now)]);

    public BudgetEntry? Find(string id) => Entries.FirstOrDefault(entry => entry.Id == id);

    /// <summary>Everything that counts, reservations with the most that they may come to.</summary>
    public Amount Used() => Sum(Entries);

    /// <summary>Keeps room for the largest release that the claim may come to. The ledger is unchanged when there is none, or was kept before.</summary>
    /// <param name="dataset">Name, for the answer.</param>
    public (BudgetLedger Ledger, BudgetShare Share) Reserve(
        string dataset, BudgetClaim claim, ProgramSketch sketch, BudgetLimits limits, DateTimeOffset now)
    {
        var others = Without(claim.Id);
        var similar = others.CountNear(sketch);
        var there = Find(claim.Id);
        var weight = there?.Weight ?? RepeatWeight.After(similar);
        var cost = there?.Amount ?? new Amount(weight, (long)weight * claim.MostBytes);
        var used = others.Used();
        var fits = there is not null || (used + cost).FitsIn(limits.Most);
        var share = new BudgetShare
        {
            Dataset = dataset, Similar = similar, Weight = weight, Cost = cost, Fits = fits,
            Left = limits.Most.LeftOver(fits ? used + cost : used),
            FitsAt = fits ? null : BudgetForecast.WhenItFits(others, claim, sketch, limits, now),
        };
        if (there is not null || !fits) return (this, share);
        return (new([.. Entries, new() { Id = claim.Id, At = now, Weight = weight, Bytes = cost.Bytes, Sketch = sketch }]), share);
    }

    /// <summary>
    /// Turns the reservation into what was really released. Refused when the limits have been lowered since, and what is settled already leaves no
    /// room for it; other reservations do not count here, because each of them is looked at in its turn. Charged before: stays as it is.
    /// </summary>
    /// <param name="bytes">Size of what leaves; 0 for an outcome without a summary.</param>
    /// <returns>No share when there is no reservation.</returns>
    public (BudgetLedger Ledger, BudgetShare? Share) Charge(string dataset, string id, int bytes, BudgetLimits limits, DateTimeOffset now)
    {
        if (Find(id) is not { } entry) return (this, null);
        var others = Without(id);
        var settled = entry.Settled ? entry : entry with { At = now, Bytes = (long)entry.Weight * bytes, Settled = true };
        var released = Sum(others.Entries.Where(other => other.Settled));
        var fits = entry.Settled || (released + settled.Amount).FitsIn(limits.Most);
        var share = new BudgetShare
        {
            Dataset = dataset, Similar = others.CountNear(entry.Sketch), Weight = entry.Weight, Cost = settled.Amount, Fits = fits,
            Left = limits.Most.LeftOver(fits ? others.Used() + settled.Amount : released),
        };
        return (fits && !entry.Settled ? With(settled) : this, share);
    }

    /// <summary>
    /// Ends a reservation that came to no summary. A program that ran has told something by how and when it ended, so it counts as a release without
    /// bytes; one that never ran has not. Charged before: stays as it is.
    /// </summary>
    /// <returns>What it came to; no share when there is nothing of it.</returns>
    public (BudgetLedger Ledger, BudgetShare? Share) End(string dataset, string id, bool ran, BudgetLimits limits, DateTimeOffset now)
    {
        if (Find(id) is not { } entry) return (this, null);
        var ended = entry.Settled ? this : ran ? With(entry with { At = now, Bytes = 0, Settled = true }) : Without(id);
        var share = new BudgetShare
        {
            Dataset = dataset, Similar = Without(id).CountNear(entry.Sketch), Weight = entry.Weight, Fits = true,
            Cost = ended.Find(id)?.Amount ?? default, Left = limits.Most.LeftOver(ended.Used()),
        };
        return (ended, share);
    }

    /// <summary>Near-identical programs.</summary>
    public int CountNear(ProgramSketch sketch) => Entries.Count(entry => entry.Sketch.IsNear(sketch));

    private BudgetLedger Without(string id) => new([.. Entries.Where(entry => entry.Id != id)]);

    private BudgetLedger With(BudgetEntry changed) => new([.. Entries.Select(entry => entry.Id == changed.Id ? changed : entry)]);

    private static Amount Sum(IEnumerable<BudgetEntry> entries) =>
        entries.Aggregate(default(Amount), (sum, entry) => sum + entry.Amount);
}
