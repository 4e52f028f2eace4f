using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Datasets.Files;

namespace RemoteExecutor.Storage.Datasets;

/// <summary>
/// Profiles by path, size and time of change. One data set is read at a time, in the background, and for a bounded time; who asks waits for
/// it a moment and takes what is known.
/// </summary>
internal sealed class DatasetProfiles(TimeProvider time, ILogger<DatasetProfiles> logger) : IDatasetProfiles, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestReading = TimeSpan.FromMinutes(10);

    /// <summary>The time of change of a folder tells nothing about its subfolders.</summary>
    private static readonly TimeSpan FolderAge = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim oneAtATime = new(1);
    private readonly CancellationTokenSource stopping = new();

    public async Task<DatasetProfile?> FindAsync(Dataset dataset, CancellationToken cancellationToken)
    {
        // What a link leads to is not what was registered, and its columns are nobody's business.
        if (DatasetPath.FaultOf(dataset.Path) is not null || FileStatus.Of(dataset.Path) is not { Kind: FileKind.File or FileKind.Folder } status)
        {
            entries.TryRemove(dataset.Path, out _);
            return null;
        }

        var entry = entries.AddOrUpdate(dataset.Path, _ => New(), (_, known) => IsFresh(known, status) ? known : New());
        try
        {
            await entry.Reading.Value.WaitAsync(Patience, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The rest is there at a later call.
        }

        return entry.Known;

        Entry New() => new(dataset, status, time.GetTimestamp(), ReadAsync);
    }

    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
    }

    private bool IsFresh(Entry known, FileStatus status) =>
        known.Status == status && (status.Kind == FileKind.File || time.GetElapsedTime(known.Since) < FolderAge);

    private async Task ReadAsync(Entry entry)
    {
        using var limit = new CancellationTokenSource(LongestReading, time);
        try
        {
            using var bounded = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token, limit.Token);
            await oneAtATime.WaitAsync(bounded.Token);
            try
            {
                await foreach (var profile in ProfileReader.ReadAsync(entry.Dataset.Path, entry.Status, bounded.Token)) entry.Known = profile;
            }
            finally
            {
                oneAtATime.Release();
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // The path and its content are not for the log.
            logger.NotProfiled(entry.Dataset.Name, fault.GetType().Name);
        }
        catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException)
        {
            if (limit.IsCancellationRequested) logger.NotProfiled(entry.Dataset.Name, $"more than {LongestReading.TotalMinutes:0} minutes");
        }
    }

    private sealed class Entry
    {
        private volatile DatasetProfile known;

        public Entry(Dataset dataset, FileStatus status, long since, Func<Entry, Task> read)
        {
            Dataset = dataset;
            Status = status;
            Since = since;
            known = ProfileReader.AtFirstGlance(dataset.Path, status);
            Reading = new(() => Task.Run(() => read(this)));
        }

        public Dataset Dataset { get; }

        public FileStatus Status { get; }

        public long Since { get; }

        public Lazy<Task> Reading { get; }

        public DatasetProfile Known
        {
            get => known;
            set => known = value;
        }
    }
}
