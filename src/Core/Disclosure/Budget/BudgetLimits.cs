namespace RemoteExecutor.Core.Disclosure.Budget;

/// <summary>What may be released within a window.</summary>
/// <param name="Window">How long a release counts.</param>
public sealed record BudgetLimits(TimeSpan Window, Amount Most);

/// <summary>How much is, or was, released: counted both ways at once.</summary>
/// <param name="Bytes">UTF-8 JSON of summaries.</param>
public readonly record struct Amount(long Releases, long Bytes)
{
    public static Amount operator +(Amount left, Amount right) => new(left.Releases + right.Releases, left.Bytes + right.Bytes);

    public static Amount operator -(Amount left, Amount right) => new(left.Releases - right.Releases, left.Bytes - right.Bytes);

    public bool FitsIn(Amount most) => Releases <= most.Releases && Bytes <= most.Bytes;

    /// <summary>This less <paramref name="used"/>, where a limit that was lowered leaves nothing rather than less than nothing.</summary>
    public Amount LeftOver(Amount used) => new(Math.Max(0, Releases - used.Releases), Math.Max(0, Bytes - used.Bytes));
}
