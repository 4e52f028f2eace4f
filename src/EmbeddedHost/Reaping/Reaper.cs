using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.EmbeddedHost.Engine;

namespace RemoteExecutor.EmbeddedHost.Reaping;

/// <summary>Sweeps orphaned sandboxes away, at start and from time to time.</summary>
internal sealed class Reaper(SandboxSweep sweep, EmbeddedEngine engine, TimeProvider time, ILogger<Reaper> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    /// <summary>A destroy that is under way is left alone this long.</summary>
    private static readonly TimeSpan OwnGrace = TimeSpan.FromSeconds(30);

    /// <summary>One round at start, when no destroy can be under way.</summary>
    public Task ReapLeftoversAsync(CancellationToken cancellationToken) => ReapAsync(TimeSpan.Zero, cancellationToken);

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

    private async Task ReapAsync(TimeSpan ownGrace, CancellationToken cancellationToken)
    {
        var removed = await sweep.RunAsync(executionId => ValueTask.FromResult(engine.IsActive(executionId)), ownGrace, cancellationToken);
        foreach (var sandbox in removed) logger.Reaped(sandbox.SandboxId, sandbox.ExecutionId);
    }
}
