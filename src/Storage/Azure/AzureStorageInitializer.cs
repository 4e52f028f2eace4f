using Microsoft.Extensions.Hosting;

namespace RemoteExecutor.Storage.Azure;

/// <summary>Makes tables and containers when the host starts.</summary>
internal sealed class AzureStorageInitializer(AzureStorageAccount account) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => account.InitializeAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
