namespace RemoteExecutor.Core.Disclosure.Budget;

/// <summary>
/// How much harder a release counts after near-identical ones: 1, 1, 2, 4, 8 and 8 from then on. A program is run twice for many good reasons;
/// asked over and over with another constant it takes a data set apart row by row (differencing).
/// </summary>
public static class RepeatWeight
{
    public const int Most = 8;

    /// <param name="similar">Near-identical programs of the same agent on the same data set within the window.</param>
    public static int After(int similar) => similar < 2 ? 1 : Math.Min(Most, 1 << Math.Min(similar - 1, 30));
}
