using System.Globalization;

namespace RemoteExecutor.Core.Disclosure.Budget;

/// <summary>A decision as facts of an audit entry: one per data set, so that an entry says what was taken and what is left.</summary>
public static class BudgetFacts
{
    /// <param name="what"><c>reserved</c>, <c>charged</c> or <c>returned</c>.</param>
    public static IEnumerable<(string Name, object? Value)> Of(BudgetDecision decision, string what) =>
        decision.Shares.Select(share => ($"budget:{share.Dataset}", (object?)string.Create(
            CultureInfo.InvariantCulture,
            $"{(share.Fits ? what : "refused")} releases={share.Cost.Releases} bytes={share.Cost.Bytes} similar={share.Similar} weight={share.Weight} left_releases={share.Left.Releases} left_bytes={share.Left.Bytes}")));
}
