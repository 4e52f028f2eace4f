using Microsoft.Extensions.Logging;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.EmbeddedHost.Engine;

/// <summary>
/// Repeats a step after a fault that passes: a provider's a few times, a store's until it is back, because an accepted execution is never
/// given up for want of a place to write.
/// </summary>
internal sealed class FaultRetry(TimeProvider time, ILogger<FaultRetry> logger)
{
    private static readonly TimeSpan[] ProviderPauses =
        [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)];

    private static readonly TimeSpan LongestStoragePause = TimeSpan.FromSeconds(5);

    public Task RunAsync(string executionId, string step, Func<CancellationToken, Task> action, CancellationToken cancellationToken) =>
        RunAsync(
            executionId, step,
            async token =>
            {
                await action(token);
                return true;
            },
            cancellationToken);

    public async Task<T> RunAsync<T>(
        string executionId, string step, Func<CancellationToken, Task<T>> action, CancellationToken cancellationToken)
    {
        var providerFaults = 0;
        var storagePause = TimeSpan.FromMilliseconds(100);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return await action(cancellationToken);
            }
            catch (SandboxException fault) when (fault.IsTransient && providerFaults < ProviderPauses.Length)
            {
                logger.ProviderFault(executionId, step, fault.Message);
                await Task.Delay(ProviderPauses[providerFaults++], time, cancellationToken);
            }
            catch (StorageUnavailableException fault)
            {
                logger.StorageFault(executionId, step, fault.Message);
                await Task.Delay(storagePause, time, cancellationToken);
                storagePause = storagePause < LongestStoragePause ? storagePause * 2 : LongestStoragePause;
            }
        }
    }
}
