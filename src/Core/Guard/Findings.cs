using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Guard;

/// <summary>Collects violations, bounded, and sums them up.</summary>
internal sealed class Findings
{
    private const int PruneAt = 20 * GuardVerdict.MaxViolations;

    // The original severity rule: more than three small objections weigh more than each.
    private const int ManyLow = 3;

    private List<Violation> kept = [];
    private bool cut;

    public void Add(Violation violation)
    {
        kept.Add(violation);
        if (kept.Count >= PruneAt) Prune();
    }

    public GuardVerdict ToVerdict(GuardPolicy policy)
    {
        Prune();
        var severity = kept.Count == 0 ? Severity.None : kept.Max(violation => violation.Severity);
        if (severity == Severity.Low && kept.Count > ManyLow) severity = Severity.Medium;
        return new GuardVerdict
        {
            Passed = kept.Count == 0,
            Violations = [.. kept.OrderBy(violation => violation.Line).ThenBy(violation => violation.Column).ThenBy(violation => violation.Code, StringComparer.Ordinal)],
            Severity = severity,
            Recommendation = Recommendation.For(kept, cut),
            PolicyVersion = policy.Version,
            PolicyHash = policy.Hash,
        };
    }

    // What approval cannot lift must never be cut away: a caller decides by what is left.
    private void Prune()
    {
        var distinct = kept.Distinct().ToList();
        cut |= distinct.Count > GuardVerdict.MaxViolations;
        kept = [.. distinct
            .OrderBy(violation => violation.Approvable)
            .ThenByDescending(violation => violation.Severity)
            .ThenBy(violation => violation.Line)
            .ThenBy(violation => violation.Column)
            .Take(GuardVerdict.MaxViolations)];
    }
}
