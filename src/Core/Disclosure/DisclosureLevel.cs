using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Datasets;

namespace RemoteExecutor.Core.Disclosure;

/// <summary>How much may leave. Ordered: a smaller value is stricter.</summary>
public enum DisclosureLevel
{
    Strict = 0,
    Standard = 1,

    /// <summary>Head only.</summary>
    Open = 2,
}

/// <summary>Which policy applies to a run: always the strictest of all that have a say.</summary>
public static class DisclosureLevels
{
    /// <summary>The loosest policy that a tier may ever get.</summary>
    public static DisclosureLevel CeilingOf(AgentTier tier) =>
        Rights.Of(tier, Right.OpenDisclosure) == Grant.Full ? DisclosureLevel.Open : DisclosureLevel.Standard;

    /// <summary>
    /// The strictest of the tier's ceiling, the operator's default, every data set's policy and the request. A caller can tighten, never
    /// loosen.
    /// </summary>
    public static DisclosureLevel Resolve(
        AgentTier tier, DisclosureLevel operatorDefault, DisclosureLevel? requested, IEnumerable<Dataset> datasets) =>
        datasets.Select(dataset => dataset.Policy).Concat([CeilingOf(tier), operatorDefault, requested ?? operatorDefault]).Min();
}
