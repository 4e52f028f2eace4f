using System.ComponentModel.DataAnnotations;

namespace RemoteExecutor.Core.Disclosure.Budget;

/// <summary>
/// Section <c>RemoteExecutor:Budget</c>: how much one agent may learn of one data set in a window that slides. The defaults are a question every
/// seven minutes, day and night, or about 160 of those about ten columns, whose summaries have 1.4 to 1.9 KB under <c>strict</c>.
/// </summary>
public sealed class BudgetOptions
{
    public const string Section = "RemoteExecutor:Budget";

    /// <summary>No policy releases more than this at once, so that one release always fits an untouched budget.</summary>
    public const long MinBytes = 64 << 10;

    /// <summary>Most releases in a window. Each is kept with its fingerprint while it counts, and a ledger must stay small enough to be rewritten at every run.</summary>
    public const int MaxReleases = 500;

    /// <summary>False: nothing is counted, and nothing is refused.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How long a release counts, in seconds; at most 30 days.</summary>
    [Range(1, 30 * 86400, ErrorMessage = "RemoteExecutor:Budget:WindowSeconds must be 1-2592000.")]
    public int WindowSeconds { get; set; } = 86400;

    /// <summary>Bytes of released summaries in a window.</summary>
    [Range(MinBytes, 1L << 40, ErrorMessage = "RemoteExecutor:Budget:Bytes must be 65536 (the largest single release) or more, at most 1 TiB.")]
    public long Bytes { get; set; } = 256 << 10;

    /// <summary>Releases in a window.</summary>
    [Range(1, MaxReleases, ErrorMessage = "RemoteExecutor:Budget:Releases must be 1-500; for more, shorten the window.")]
    public int Releases { get; set; } = 200;

    internal BudgetLimits Limits => new(TimeSpan.FromSeconds(WindowSeconds), new Amount(Releases, Bytes));
}
