using RemoteExecutor.Core.Configuration;

namespace RemoteExecutor.Core.Sandboxes;

/// <summary>
/// Removes sandboxes that nobody looks after: any past the expiry on its label, whoever made it, and our own whose execution is no longer
/// active. Works from labels alone, so it needs no record.
/// </summary>
public sealed class SandboxSweep(ISandboxProvider provider, HostIdentity host, TimeProvider time)
{
    /// <param name="isActive">Is this execution of ours still going on?</param>
    /// <param name="ownGrace">How old a sandbox of ours without an active execution must be: a destroy may be under way.</param>
    /// <returns>What was removed.</returns>
    /// <exception cref="SandboxException">The provider cannot list, or could not remove one of them; the others are removed.</exception>
    public async Task<IReadOnlyList<SandboxDescription>> RunAsync(
        Func<string, ValueTask<bool>> isActive, TimeSpan ownGrace, CancellationToken cancellationToken)
    {
        var removed = new List<SandboxDescription>();
        SandboxException? first = null;
        foreach (var sandbox in await provider.ListAsync(cancellationToken))
        {
            if (!await IsOrphanAsync(sandbox, isActive, ownGrace)) continue;
            try
            {
                await provider.DestroyAsync(sandbox.SandboxId, cancellationToken);
                removed.Add(sandbox);
            }
            catch (SandboxException fault)
            {
                first ??= fault;
            }
        }

        return first is null ? removed : throw first;
    }

    private async ValueTask<bool> IsOrphanAsync(SandboxDescription sandbox, Func<string, ValueTask<bool>> isActive, TimeSpan ownGrace)
    {
        var now = time.GetUtcNow();
        if (sandbox.ExpiresAt is not { } expires || expires <= now) return true;
        return sandbox.HostId == host.Id
            && (sandbox.CreatedAt ?? DateTimeOffset.MinValue) + ownGrace <= now
            && !(sandbox.ExecutionId is { } executionId && await isActive(executionId));
    }
}
