using Azure.Core.Serialization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RemoteExecutor.Api;
using RemoteExecutor.Api.Auth;
using RemoteExecutor.Core;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Functions.Activities;
using RemoteExecutor.Functions.Engine;
using RemoteExecutor.Functions.Orchestration;
using RemoteExecutor.Functions.Reaping;
using RemoteExecutor.SandboxProviders;
using RemoteExecutor.Storage.Azure;
using RemoteExecutor.Storage.Datasets;

namespace RemoteExecutor.Functions;

/// <summary>The whole system on Azure Functions: any number of instances on one task hub.</summary>
internal static class FunctionsHost
{
    private const string JobStorage = "AzureWebJobsStorage";

    public static void AddRemoteExecutor(this FunctionsApplicationBuilder builder)
    {
        builder.Configuration.AddInMemoryCollection(OriginalSettingNames.Resolve(builder.Configuration));
        builder.Configuration.AddInMemoryCollection(StorageOfTheHost(builder.Configuration));

        // Orchestration state in the wire's own form: enums by name, so that a payload outlives a change of their order.
        builder.Services.Configure<WorkerOptions>(worker => worker.Serializer = new JsonObjectSerializer(WireJson.Options));
        builder.Services.AddRemoteExecutorCore();
        builder.Services.AddSandboxProviders();
        builder.Services.AddAzureStorage();
        builder.Services.AddDatasetProfiles();
        builder.Services.AddRemoteExecutorApi();
        if (builder.Configuration[AuthOptions.KeyDirectoryKey] is { Length: > 0 } directory) builder.Services.AddLocalSigningKey(directory);
        builder.Services.AddEngine();
    }

    private static void AddEngine(this IServiceCollection services)
    {
        services.AddSingleton<DurableClients>();
        services.AddSingleton<Admission>();
        services.AddSingleton<Completion>();
        services.AddSingleton<Slots>();
        services.AddSingleton<IExecutionEngine, DurableEngine>();
        services.AddSingleton<FlowTimes>();
        services.AddSingleton<StepRunner>();
        services.AddSingleton<Reconciliation>();
    }

    /// <summary>On one machine the stores share the emulator of the host itself; in Azure they are named with an identity.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> StorageOfTheHost(ConfigurationManager configuration)
    {
        var section = configuration.GetSection(AzureStorageOptions.Section);
        if (section["ConnectionString"] is null && section["TableServiceUri"] is null && configuration[JobStorage] is { Length: > 0 } connection)
            yield return new($"{AzureStorageOptions.Section}:ConnectionString", connection);
    }
}
