using RemoteExecutor.Core.Contracts;

namespace RemoteExecutor.Core.Executions;

/// <summary>Execution records. All throw <see cref="StorageUnavailableException"/> when the store cannot be reached.</summary>
public interface IExecutionStore
{
    /// <summary>Stores a new record and claims its idempotency key, both or neither.</summary>
    Task<Admission> CreateAsync(ExecutionRecord record, IdempotencyClaim? claim, CancellationToken cancellationToken);

    /// <summary>The record with its code, or null.</summary>
    Task<ExecutionRecord?> FindAsync(string executionId, CancellationToken cancellationToken);

    /// <summary>
    /// Replaces the record by what <paramref name="change"/> makes of it. Concurrent changes are not lost: on a conflict the
    /// record is read anew and <paramref name="change"/> is called again, so it must be a pure function. Code never changes.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such record.</exception>
    Task<ExecutionRecord> UpdateAsync(string executionId, Func<ExecutionRecord, ExecutionRecord> change, CancellationToken cancellationToken);

    /// <summary>Takes back a record (and its idempotency claim) that was created but could not be accepted. Idempotent.</summary>
    Task RemoveAsync(string executionId, CancellationToken cancellationToken);

    /// <summary>Newest first, without code. A bounded range read, whatever is stored.</summary>
    Task<Page<ExecutionRecord>> ListAsync(ExecutionQuery query, CancellationToken cancellationToken);

    /// <summary>Ids of all executions that have not ended; as many as there are active ones, however many are stored.</summary>
    Task<IReadOnlyList<string>> ListUnfinishedAsync(CancellationToken cancellationToken);

    /// <summary>Can the store be read and written right now? Throws <see cref="StorageUnavailableException"/> if not.</summary>
    Task CheckAsync(CancellationToken cancellationToken);
}

/// <param name="BodyHash">SHA-256 of the request body, hex.</param>
public sealed record IdempotencyClaim(string AgentId, string Key, string BodyHash);

/// <summary>What became of a create.</summary>
/// <param name="ExistingId">For <see cref="AdmissionResult.Replayed"/>: the execution that the key belongs to.</param>
public sealed record Admission(AdmissionResult Result, string? ExistingId = null);

public enum AdmissionResult
{
    Created,

    /// <summary>The key was used before with the same body.</summary>
    Replayed,

    /// <summary>The key was used before with another body.</summary>
    Conflict,
}

public sealed record ExecutionQuery
{
    /// <summary>Null: all agents.</summary>
    public string? AgentId { get; init; }

    public ExecutionStatus? Status { get; init; }

    public string? TaskId { get; init; }

    /// <summary>1–200.</summary>
    public int Limit { get; init; } = 50;

    public string? ContinuationToken { get; init; }
}

/// <param name="ContinuationToken">Opaque; null on the last page. A page may hold fewer items than asked for and still have a next one.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? ContinuationToken);

/// <summary>A store is down or full. The message says which and why, without data.</summary>
public sealed class StorageUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A continuation token that this store did not make.</summary>
public sealed class InvalidContinuationTokenException() : Exception("The continuation token is not valid.");
