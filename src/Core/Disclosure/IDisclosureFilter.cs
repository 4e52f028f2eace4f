using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Guard;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.Core.Disclosure;

/// <summary>
/// The only way from a sandbox to an agent. What it takes is untrusted; what it gives was built here, within the policy.
/// </summary>
public interface IDisclosureFilter
{
    /// <summary>Builds the summary that may leave.</summary>
    Task<ExecutionSummary> ReleaseAsync(RunnerResult result, DisclosureContext context, CancellationToken cancellationToken);

    /// <summary>Redacts what a verdict quotes of the submitted code.</summary>
    GuardVerdict Release(GuardVerdict verdict);

    /// <summary>Column names and types of a data set as agents may see them: those of a result's schema under <c>strict</c>, whatever its policy.</summary>
    ReleasedSchema Release(IReadOnlyList<(string Name, string Dtype)> columns);
}

/// <param name="Columns">Column → dtype, in order.</param>
/// <param name="Suppressed">One sentence for each thing withheld.</param>
public sealed record ReleasedSchema(IReadOnlyDictionary<string, string> Columns, IReadOnlyList<string> Suppressed);

/// <summary>Under which policy, and against what, a summary is released.</summary>
public sealed record DisclosureContext
{
    /// <summary>The strictest of all that have a say.</summary>
    public required DisclosurePolicy Policy { get; init; }

    /// <summary>What the run could read at <c>/data</c>, whose values must not be echoed either.</summary>
    public IReadOnlyList<Dataset> Datasets { get; init; } = [];

    public IReadOnlyDictionary<string, string>? ExpectedOutputSchema { get; init; }

    /// <summary>
    /// Opens the run's <c>input_data</c> (UTF-8 JSON), whose values must not be echoed in released text; null without input.
    /// </summary>
    public Func<CancellationToken, Task<Stream>>? OpenInput { get; init; }

    /// <summary>Reads the program, whose words hold no data: a column may be called by them under <c>strict</c>. Null where it is not known.</summary>
    public Func<CancellationToken, Task<string>>? ReadCode { get; init; }

    /// <summary>Column names of the data sets, which may be column names of the result under <c>strict</c>.</summary>
    public IReadOnlyCollection<string> PublicNames { get; init; } = [];

    /// <summary>Whether the run mounted a set that is no longer registered, so that its values cannot be told.</summary>
    public bool HasLostDatasets { get; init; }

    /// <summary>The version of each data set that the run mounted: one that is another by now held other values. Null takes the sets as they are.</summary>
    public IReadOnlyDictionary<string, string>? DatasetVersions { get; init; }

    /// <summary>Of a set whose version nobody knows: one that no set has.</summary>
    internal string? VersionOf(Dataset dataset) => DatasetVersions is null ? null : DatasetVersions.GetValueOrDefault(dataset.Name, "");
}
