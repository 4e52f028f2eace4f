using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.Core.Executions;

/// <summary>
/// Holds <c>input_data</c> (UTF-8 JSON) outside all flow state, under the execution id, until the execution ends. All throw
/// <see cref="StorageUnavailableException"/> when the store cannot be reached or is full.
/// </summary>
public interface IInputStore
{
    Task PutAsync(string executionId, ReadOnlyMemory<byte> json, CancellationToken cancellationToken);

    /// <summary>The stored bytes; the stream knows its length. Null when there are none.</summary>
    Task<Stream?> OpenReadAsync(string executionId, CancellationToken cancellationToken);

    /// <summary>Deletes; what is not there is a success.</summary>
    Task DeleteAsync(string executionId, CancellationToken cancellationToken);

    /// <summary>Execution ids that have an input stored: for clean-up after a crash.</summary>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken);
}

/// <summary>Shorthands over <see cref="IInputStore"/>.</summary>
public static class InputStoreExtensions
{
    /// <summary>Opens the input of a run that was accepted with one.</summary>
    /// <exception cref="SandboxException">It is not there (any more): the run cannot go on.</exception>
    public static async Task<Stream> OpenExistingAsync(this IInputStore store, string executionId, CancellationToken cancellationToken) =>
        await store.OpenReadAsync(executionId, cancellationToken)
        ?? throw new SandboxException("host", SandboxStage.Start, executionId, isTransient: false, "The stored input is missing.");
}
