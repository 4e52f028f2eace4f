using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure.Echo.Matching;

namespace RemoteExecutor.Core.Disclosure.Echo.Datasets;

/// <summary>
/// The filters of data sets. Each version is built once, whoever asks and however many; a filter that a host built before is found in its folder, checked
/// and used.
/// </summary>
internal sealed class DatasetFilters(
    EchoFilterFolder folder, IOptions<EchoControlOptions> options, TimeProvider time, ILogger<DatasetFilters> logger)
    : IDatasetFilters, IDatasetPreparation, IDisposable
{
    private readonly FilterBuilder _builder = new();
    private readonly Dictionary<string, (string Key, Task<DatasetFilter> Filter)> _filters = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    public string? Prepare(Dataset dataset)
    {
        if (VersionOf(dataset) is not { } version) return null;
        Start(dataset, version);
        return version.Key;
    }

    public async Task<DatasetFilter> GetAsync(Dataset dataset, string? mounted, CancellationToken cancellationToken)
    {
        if (VersionOf(dataset) is not { } version) return Without(dataset, "cannot be read");
        if (mounted is not null && mounted != version.Key) return Without(dataset, "changed while the run went on");
        try
        {
            return await Start(dataset, version).WaitAsync(TimeSpan.FromSeconds(options.Value.WaitSeconds), time, cancellationToken);
        }
        catch (TimeoutException)
        {
            return Without(dataset, "is still being read");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.FilterFailed(logger, dataset.Name, exception.GetType().Name);
            return Without(dataset, "cannot be read");
        }
    }

    public void Dispose() => _builder.Dispose();

    private DatasetVersion? VersionOf(Dataset dataset)
    {
        try
        {
            return DatasetVersion.Of(dataset);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.FilterFailed(logger, dataset.Name, exception.GetType().Name);
            return null;
        }
    }

    /// <summary>What could not be read is tried again; what is of an unknown format is not.</summary>
    private Task<DatasetFilter> Start(Dataset dataset, DatasetVersion version)
    {
        lock (_gate)
        {
            if (_filters.TryGetValue(version.PathKey, out var known) && known.Key == version.Key && !known.Filter.IsFaulted) return known.Filter;
            var started = _builder.Run(token => OpenOrBuild(dataset, version, token));
            _filters[version.PathKey] = (version.Key, started);
            return started;
        }
    }

    private DatasetFilter OpenOrBuild(Dataset dataset, DatasetVersion version, CancellationToken cancellationToken)
    {
        folder.Make();
        var path = folder.FileOf(version);
        if (EchoFilterFile.Open(path, version.Key) is { } kept) return new DatasetFilter(kept, null);

        var started = time.GetTimestamp();
        try
        {
            var filter = FilterBuild.Build(version, EchoFilter.BlocksLog2For((long)options.Value.FilterMebibytes << 20, 8, 0, 26), cancellationToken);
            if (DatasetVersion.Of(dataset).Key != version.Key) return Without(dataset, "changed while it was read");
            EchoFilterFile.Write(path, version.Key, filter);
            var (seconds, (parts, others)) = (time.GetElapsedTime(started).TotalSeconds, filter.FalsePositiveRates());
            Log.FilterBuilt(logger, dataset.Name, version.Bytes, filter.Words.Length * sizeof(ulong), seconds, parts, others);
        }
        catch (UnreadableDatasetException exception)
        {
            Log.FilterRefused(logger, dataset.Name, exception.Message);
            return Without(dataset, $"cannot be told: {exception.Message}");
        }

        return EchoFilterFile.Open(path, version.Key) is { } written
            ? new DatasetFilter(written, null)
            : throw new IOException("A filter was not read back as it was written.");
    }

    private static DatasetFilter Without(Dataset dataset, string reason) => new(null, $"data set {dataset.Name} {reason}");
}
