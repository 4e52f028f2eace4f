using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure.Echo.Matching;
using RemoteExecutor.Core.Disclosure.Echo.Personal;

namespace RemoteExecutor.Core.Disclosure.Echo.Datasets;

/// <summary>
/// The filters of data sets. Each version is built once, whoever asks and however many; a filter that a host built before is found in its folder, checked
/// and used.
/// </summary>
internal sealed class DatasetFilters(
    EchoFilterFolder folder, IOptions<EchoControlOptions> options, TimeProvider time, ILogger<DatasetFilters> logger)
    : IDatasetFilters, IDatasetPreparation, IDisposable
{
    // Left to itself, the runtime would take as much memory again before it looked for what is free.
    private const long LargeFilter = 32L << 20;

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
        if (Kept(version) is { } kept) return kept;

        var started = time.GetTimestamp();
        try
        {
            // One after the other, and the second by its own size, so that building takes the memory of one.
            var most = EchoFilter.BlocksLog2For((long)options.Value.FilterMebibytes << 20, 8, 0, 26);
            var columns = new ValueColumns();
            var (bytes, parts, others) = Write(folder.FileOf(version), version, () => FilterBuild.Build(version, most, columns, cancellationToken));
            if (bytes > LargeFilter) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            var (personalBytes, _, _) = Write(folder.PersonalFileOf(version), version, () => FilterBuild.BuildPersonal(version, most, columns, cancellationToken));
            if (DatasetVersion.Of(dataset).Key != version.Key) return Without(dataset, "changed while it was read");
            var seconds = time.GetElapsedTime(started).TotalSeconds;
            Log.FilterBuilt(logger, dataset.Name, version.Bytes, bytes + personalBytes, seconds, parts, others);
        }
        catch (UnreadableDatasetException exception)
        {
            Log.FilterRefused(logger, dataset.Name, exception.Message);
            return Without(dataset, $"cannot be told: {exception.Message}");
        }

        return Kept(version) ?? throw new IOException("A filter was not read back as it was written.");
    }

    /// <summary>Both filters of the version; null when either is not there.</summary>
    private DatasetFilter? Kept(DatasetVersion version)
    {
        if (EchoFilterFile.Open(folder.FileOf(version), version.Key) is not { } all) return null;
        return EchoFilterFile.Open(folder.PersonalFileOf(version), version.Key) is { } personal ? new DatasetFilter(all, personal, null) : null;
    }

    private static (long Bytes, double Parts, double Others) Write(string path, DatasetVersion version, Func<EchoFilter> build)
    {
        // Made here, so that nothing holds it afterwards.
        var filter = build();
        EchoFilterFile.Write(path, version.Key, filter);
        var (parts, others) = filter.FalsePositiveRates();
        return ((long)filter.Words.Length * sizeof(ulong), parts, others);
    }

    private static DatasetFilter Without(Dataset dataset, string reason) => new(null, null, $"data set {dataset.Name} {reason}");
}
