using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Sqlite;

/// <summary>
/// Inputs as files. Written beside their place and then renamed, so a reader finds all of an input or none of it; what an interrupted
/// write leaves behind counts as that execution's input when listing and deleting.
/// </summary>
internal sealed class FileInputStore(DataDirectory directory) : IInputStore
{
    private const string Suffix = ".json";
    private const string PartSuffix = ".part";

    private readonly string folder = directory.Folder("inputs");

    public Task PutAsync(string executionId, ReadOnlyMemory<byte> json, CancellationToken cancellationToken) =>
        GuardAsync(async () =>
        {
            var part = PathOf(executionId, PartSuffix);
            File.Delete(part);
            try
            {
                await WriteAsync(part, json, cancellationToken);
                File.Move(part, PathOf(executionId, Suffix), overwrite: true);
            }
            catch
            {
                File.Delete(part);
                throw;
            }

            return true;
        });

    public Task<Stream?> OpenReadAsync(string executionId, CancellationToken cancellationToken) =>
        GuardAsync(() =>
        {
            var options = new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, Share = FileShare.Read | FileShare.Delete };
            try
            {
                return Task.FromResult<Stream?>(new FileStream(PathOf(executionId, Suffix), options));
            }
            catch (FileNotFoundException)
            {
                return Task.FromResult<Stream?>(null);
            }
        });

    public Task DeleteAsync(string executionId, CancellationToken cancellationToken) =>
        GuardAsync(() =>
        {
            File.Delete(PathOf(executionId, PartSuffix));
            File.Delete(PathOf(executionId, Suffix));
            return Task.FromResult(true);
        });

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) =>
        GuardAsync(() =>
        {
            var ids = Directory.EnumerateFiles(folder).Select(Path.GetFileNameWithoutExtension).OfType<string>();
            return Task.FromResult<IReadOnlyList<string>>([.. ids.Where(ExecutionIds.AreValid).Distinct()]);
        });

    private static async Task WriteAsync(string path, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = DataDirectory.OwnerOnlyFile;
        await using var file = new FileStream(path, options);
        await file.WriteAsync(json, cancellationToken);
        // To disk before the rename: after a power cut the name must not stand for an empty file.
        file.Flush(flushToDisk: true);
    }

    private static async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException($"The folder of inputs cannot be used: {FileFaults.Explain(error)}", error);
        }
    }

    private string PathOf(string executionId, string suffix)
    {
        ExecutionIds.Require(executionId);
        return Path.Combine(folder, executionId + suffix);
    }
}
