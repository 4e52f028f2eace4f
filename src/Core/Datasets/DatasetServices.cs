using Microsoft.Extensions.DependencyInjection;

namespace RemoteExecutor.Core.Datasets;

/// <summary>The catalogue of data sets as a service. Hosts add sources.</summary>
public static class DatasetServices
{
    public static IServiceCollection AddDatasets(this IServiceCollection services)
    {
        services.AddSingleton<IDatasetCatalog, DatasetCatalog>();
        services.AddSingleton<RunDatasets>();
        return services;
    }
}
