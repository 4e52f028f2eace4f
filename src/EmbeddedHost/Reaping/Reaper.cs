using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.EmbeddedHost.Engine;

namespace RemoteExecutor.EmbeddedHost.Reaping;

/// <summary>
/// Removes sandboxes that nobody looks after: any past the expiry on its label, whoever made it, and our own whose execution is no longer
/// active. Works from labels alone, so it needs no record.
/// </summary>
internal sealed class Reaper(
    ISandboxProvider provider, EmbeddedEngine engine, HostIdentity host, TimeProvider time, ILogger<Reaper> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    /// <summary>A destroy that is under way is left alone this long.</summary>
    private static readonly TimeSpan OwnGrace = TimeSpan.FromSeconds(30);

    /// <summary>One round; the number of sandboxes removed.</summary>
    /// <param name="ownGrace">How old a sandbox of ours without an active execution must be.</param>
    public async Task<int> ReapAsync(TimeSpan ownGrace, CancellationToken cancellationToken)
    {
        var reaped = 0;
        foreach (var sandbox in await provider.ListAsync(cancellationToken))
        {
            if (!IsOrphan(sandbox, ownGrace)) continue;
            await provider.DestroyAsync(sandbox.SandboxId, cancellationToken);
            logger.Reaped(sandbox.SandboxId, sandbox.ExecutionId);
            reaped++;
        }

        return reaped;
    }

    public Task<int> ReapLeftoversAsync(CancellationToken cancellationToken) => ReapAsync(TimeSpan.Zero, cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await ReapAsync(OwnGrace, stoppingToken);
            }
            catch (Exception fault) when (fault is SandboxException or StorageUnavailableException)
            {
                logger.ReaperFault(fault.Message);
            }
        }
    }

    private bool IsOrphan(SandboxDescription sandbox, TimeSpan ownGrace)
    {
        var now = time.GetUtcNow();
        if (sandbox.ExpiresAt is not { } expires || expires <= now) return true;
        return sandbox.HostId == host.Id
            && !(sandbox.ExecutionId is { } executionId && engine.IsActive(executionId))
            && (sandbox.CreatedAt ?? DateTimeOffset.MinValue) + ownGrace <= now;
    }
}
