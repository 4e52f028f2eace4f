using Microsoft.Extensions.Logging;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.Api.Operations;

/// <summary>Health of what the API depends on. Remembered for a moment, so that nobody can wear a dependency down by asking.</summary>
internal sealed class DependencyHealth
{
    private static readonly TimeSpan Remembered = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);

    private readonly Remembered<ProviderHealth> provider;
    private readonly Remembered<ProviderHealth> storage;
    private readonly Remembered<QueueState?> queue;
    private readonly ILogger<DependencyHealth> logger;

    public DependencyHealth(
        ISandboxProvider provider, IExecutionStore executions, IExecutionEngine engine, TimeProvider time, ILogger<DependencyHealth> logger)
    {
        this.logger = logger;
        this.provider = new(() => CheckAsync("provider", provider.CheckAsync, time), Remembered, time);
        storage = new(
            () => CheckAsync(
                "storage",
                async token =>
                {
                    await executions.CheckAsync(token);
                    return new ProviderHealth(true, "Can be read and written.");
                },
                time),
            Remembered, time);
        queue = new(() => LookAsync(engine, time), Remembered, time);
    }

    public Task<ProviderHealth> ProviderAsync() => provider.GetAsync();

    public Task<ProviderHealth> StorageAsync() => storage.GetAsync();

    /// <summary>Null when the queue cannot be looked at.</summary>
    public Task<QueueState?> QueueAsync() => queue.GetAsync();

    private async Task<ProviderHealth> CheckAsync(string name, Func<CancellationToken, Task<ProviderHealth>> check, TimeProvider time)
    {
        using var limit = new CancellationTokenSource(TimeLimit, time);
        try
        {
            return await check(limit.Token).WaitAsync(limit.Token);
        }
        catch (StorageUnavailableException fault)
        {
            return new ProviderHealth(false, fault.Message);
        }
        catch (OperationCanceledException)
        {
            return new ProviderHealth(false, $"No answer within {TimeLimit.TotalSeconds:0} seconds.");
        }
        catch (SandboxException fault)
        {
            logger.CheckFailed(name, fault.Message);
            return new ProviderHealth(false, "The check failed; the log says why.");
        }
    }

    private async Task<QueueState?> LookAsync(IExecutionEngine engine, TimeProvider time)
    {
        using var limit = new CancellationTokenSource(TimeLimit, time);
        try
        {
            return await engine.LookAtQueueAsync(limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception fault) when (fault is OperationCanceledException or StorageUnavailableException)
        {
            logger.CheckFailed("queue", fault.GetType().Name);
            return null;
        }
    }
}
