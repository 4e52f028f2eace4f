namespace RemoteExecutor.GuardBench;

internal sealed record BenchOptions
{
    /// <summary>Folder of the corpora; null when there is none.</summary>
    public string? Corpora { get; init; }

    /// <summary>Folder of the tests' programs; null for the one of this repository.</summary>
    public string? Programs { get; init; }

    public string? RootFs { get; init; }

    public string? Json { get; init; }

    public required int Files { get; init; }

    public required int Rounds { get; init; }
}
