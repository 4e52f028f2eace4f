namespace RemoteExecutor.Core.Executions;

/// <summary>
/// Holds MAX_CONCURRENT_SANDBOXES for several hosts at once: slots that are taken and given back in a store, first come, first served. All
/// throw <see cref="StorageUnavailableException"/> when the store cannot be reached.
/// </summary>
public interface ISlotStore
{
    /// <summary>True when the execution holds a slot now; false when it waits in line, to ask again when it is woken. Idempotent.</summary>
    Task<bool> TryAcquireAsync(SlotClaim claim, int limit, CancellationToken cancellationToken);

    /// <summary>Gives the slot back, or leaves the line. Idempotent.</summary>
    /// <returns>Who is first in line for the slots that are free now: ids to wake.</returns>
    Task<IReadOnlyList<string>> ReleaseAsync(SlotClaim claim, int limit, CancellationToken cancellationToken);

    /// <summary>Executions that hold a slot or wait for one.</summary>
    Task<IReadOnlyList<SlotClaim>> ListAsync(CancellationToken cancellationToken);
}

/// <param name="Since">Place in line: when the execution was accepted.</param>
public sealed record SlotClaim(string ExecutionId, DateTimeOffset Since);
