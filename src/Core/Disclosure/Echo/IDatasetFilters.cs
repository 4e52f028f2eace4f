using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure.Echo.Matching;

namespace RemoteExecutor.Core.Disclosure.Echo;

/// <summary>The filters of data sets: built once for each version of a set, by whoever asks first.</summary>
internal interface IDatasetFilters
{
    /// <summary>Waits a bounded time for the filter of the set as it is now.</summary>
    /// <param name="dataset">A registered set.</param>
    /// <param name="mounted">The version that the run read, as <see cref="IDatasetPreparation.Prepare"/> gave it; null takes the set as it is.</param>
    /// <param name="cancellationToken">Ends the waiting, not the building.</param>
    Task<DatasetFilter> GetAsync(Dataset dataset, string? mounted, CancellationToken cancellationToken);
}

/// <summary>The filters of a set, or the reason why there are none.</summary>
/// <param name="Filter">All values.</param>
/// <param name="Personal">Those of columns that hold personal data or secrets.</param>
/// <param name="Reason">The rest of a sentence.</param>
internal sealed record DatasetFilter(IEchoKeys? Filter, IEchoKeys? Personal, string? Reason);
