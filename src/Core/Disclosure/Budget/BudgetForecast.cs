using RemoteExecutor.Core.Disclosure.Budget.Programs;

namespace RemoteExecutor.Core.Disclosure.Budget;

/// <summary>When a claim that does not fit now will.</summary>
internal static class BudgetForecast
{
    /// <summary>How long until it is worth asking again where only executions under way are in the way: their reservations are the most they may come to.</summary>
    private static readonly TimeSpan RunsEnd = TimeSpan.FromSeconds(10);

    /// <summary>The moment from which on the claim fits if nothing else is released. Null: not even an untouched budget has room for it.</summary>
    public static DateTimeOffset? WhenItFits(BudgetLedger ledger, BudgetClaim claim, ProgramSketch sketch, BudgetLimits limits, DateTimeOffset now)
    {
        if (!new Amount(1, claim.MostBytes).FitsIn(limits.Most)) return null;
        var similar = ledger.CountNear(sketch);
        var settled = ledger.Entries.Where(entry => entry.Settled).ToList();
        var released = settled.Aggregate(default(Amount), (sum, entry) => sum + entry.Amount);
        if (Fits(released)) return now + RunsEnd;

        var used = ledger.Used();
        foreach (var entry in settled.OrderBy(entry => entry.At))
        {
            used -= entry.Amount;
            if (entry.Sketch.IsNear(sketch)) similar--;
            if (Fits(used)) return entry.EndsAt(limits.Window);
        }

        // Reservations alone are in the way; at the latest they count for a whole window after they are charged.
        return now + limits.Window;

        bool Fits(Amount others)
        {
            var weight = RepeatWeight.After(similar);
            return (others + new Amount(weight, (long)weight * claim.MostBytes)).FitsIn(limits.Most);
        }
    }
}
