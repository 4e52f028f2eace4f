using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure.Echo.Matching;

namespace RemoteExecutor.Core.Disclosure.Echo;

/// <summary>The filters of data sets: built once for each version of a set, by whoever asks first.</summary>
internal interface IDatasetFilters
{
    /// <summary>Waits a bounded time for the filter of the set as it is now.</summary>
    /// <param name="dataset">A registered set.</param>
    /// <param name="unchangedSince">When the run began that read it; null when nobody knows.</param>
    /// <param name="cancellationToken">Ends the waiting, not the building.</param>
    Task<DatasetFilter> GetAsync(Dataset dataset, DateTimeOffset? unchangedSince, CancellationToken cancellationToken);
}

/// <summary>A filter, or the reason why there is none, as the rest of a sentence.</summary>
internal sealed record DatasetFilter(IEchoKeys? Filter, string? Reason);
