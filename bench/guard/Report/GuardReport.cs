using RemoteExecutor.GuardBench.Hostile;
using RemoteExecutor.GuardBench.Rates;
using RemoteExecutor.GuardBench.Timing;

namespace RemoteExecutor.GuardBench.Report;

/// <summary>Everything that was measured.</summary>
internal sealed record GuardReport
{
    public required Machine Machine { get; init; }

    public required IReadOnlyList<SetRate> Rates { get; init; }

    /// <summary>Files that were not there to be measured with.</summary>
    public required IReadOnlyList<string> MissingCorpora { get; init; }

    public required IReadOnlyList<TimeRow> Times { get; init; }

    public required IReadOnlyList<HostileRow> Hostile { get; init; }
}
