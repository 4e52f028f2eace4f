using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.Core.Datasets;

/// <summary>The data sets of one execution, as they are registered at the moment of asking.</summary>
public sealed class RunDatasets(IDatasetCatalog catalog)
{
    /// <exception cref="SandboxException">One of them is no longer what was registered; nothing else is mounted in its place.</exception>
    public IReadOnlyList<DatasetMount> MountsOf(ExecutionTicket ticket) => [.. ticket.Datasets.Select(name =>
    {
        if (catalog.Find(name) is not { } dataset) throw Fault(ticket, $"The data set {name} is no longer registered.");
        return DatasetPath.FaultOf(dataset.Path) is { } fault ? throw Fault(ticket, $"The data set {name}: its path {fault}.") : new DatasetMount(name, dataset.Path);
    })];

    /// <summary>Those that are still registered.</summary>
    public IReadOnlyList<Dataset> Of(ExecutionTicket ticket) => [.. ticket.Datasets.Select(catalog.Find).OfType<Dataset>()];

    /// <summary>
    /// What was resolved at submission, and what owners have tightened since: a run that began under a looser policy is released under the
    /// stricter one.
    /// </summary>
    public static DisclosurePolicy PolicyOf(ExecutionTicket ticket, IReadOnlyList<Dataset> datasets) => DisclosurePolicy.Of(
        datasets.Select(dataset => dataset.Policy).Append(ticket.Disclosure).Min(),
        datasets.Select(dataset => dataset.Limits).Append(ticket.DisclosureLimits).Aggregate(DisclosureLimits.Strictest));

    private static SandboxException Fault(ExecutionTicket ticket, string message) =>
        new("host", SandboxStage.Mount, ticket.SandboxId, isTransient: false, message);
}
