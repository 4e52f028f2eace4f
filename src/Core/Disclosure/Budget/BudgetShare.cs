namespace RemoteExecutor.Core.Disclosure.Budget;

/// <summary>What a claim came to on one data set.</summary>
public sealed record BudgetShare
{
    public required string Dataset { get; init; }

    /// <summary>Near-identical programs before it.</summary>
    public required int Similar { get; init; }

    /// <summary>What <see cref="RepeatWeight"/> makes of them.</summary>
    public required int Weight { get; init; }

    /// <summary>Reserved, or charged; of a refused claim, what it would have taken.</summary>
    public required Amount Cost { get; init; }

    /// <summary>What is left for others after it; of a refused claim, what there was.</summary>
    public required Amount Left { get; init; }

    public required bool Fits { get; init; }

    /// <summary>Of a refused claim: when the same claim fits if nothing else is released meanwhile. Null when it never does.</summary>
    public DateTimeOffset? FitsAt { get; init; }
}

/// <summary>What became of a claim: all of its data sets, or none.</summary>
/// <param name="Shares">One per data set; none when nothing is counted, or nothing was there to change.</param>
public sealed record BudgetDecision(BudgetResult Result, IReadOnlyList<BudgetShare> Shares)
{
    public static BudgetDecision Free { get; } = new(BudgetResult.Granted, []);

    public IEnumerable<BudgetShare> Refused => Shares.Where(share => !share.Fits);
}

public enum BudgetResult
{
    Granted,

    /// <summary>At least one data set has too little left.</summary>
    Refused,

    /// <summary>There is no reservation to charge.</summary>
    NotReserved,
}
