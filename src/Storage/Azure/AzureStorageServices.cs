using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Azure;

/// <summary>Registers storage in Azure Tables and Blobs: for any number of hosts.</summary>
public static class AzureStorageServices
{
    /// <summary>Adds the stores. Tables and containers are made when the host starts.</summary>
    public static IServiceCollection AddAzureStorage(this IServiceCollection services, Action<AzureStorageOptions>? configure = null)
    {
        var options = services.AddSettings<AzureStorageOptions>(AzureStorageOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        if (configure is not null) options.Configure(configure);

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new AzureStorageAccount(provider.GetRequiredService<IOptions<AzureStorageOptions>>().Value));
        services.TryAddSingleton(provider => provider.GetRequiredService<AzureStorageAccount>().Identity);
        services.AddHostedService<AzureStorageInitializer>();
        services.AddAzureStores();
        return services;
    }

    /// <summary>The stores on top of an account and a clock.</summary>
    internal static IServiceCollection AddAzureStores(this IServiceCollection services)
    {
        services.AddSingleton(provider => new Pointers(provider.GetRequiredService<AzureStorageAccount>().Pointers));
        services.AddSingleton<ExecutionPointers>();
        services.AddSingleton<AuditPointers>();
        services.AddSingleton(provider => new CodeBlobs(provider.GetRequiredService<AzureStorageAccount>().Code));
        services.AddSingleton(provider => new ExecutionRows(
            provider.GetRequiredService<AzureStorageAccount>().Executions, provider.GetRequiredService<CodeBlobs>()));
        services.AddSingleton(provider => new IdempotencyClaims(
            provider.GetRequiredService<AzureStorageAccount>().Claims,
            provider.GetRequiredService<ExecutionRows>(),
            TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<AzureStorageOptions>>().Value.ClaimLeaseSeconds),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new AuditRows(provider.GetRequiredService<AzureStorageAccount>().Audit));
        services.AddSingleton<IExecutionStore, AzureExecutionStore>();
        services.AddSingleton<IAuditStore, AzureAuditStore>();
        services.AddSingleton<IInputStore, BlobInputStore>();
        services.AddSingleton<IBudgetStore, AzureBudgetStore>();
        services.AddSingleton<ISlotStore, AzureSlotStore>();
        return services;
    }
}
