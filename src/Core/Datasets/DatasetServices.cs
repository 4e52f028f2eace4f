using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Datasets.Configured;

namespace RemoteExecutor.Core.Datasets;

/// <summary>The catalogue of data sets as a service. What the configuration names comes first; hosts add further sources.</summary>
public static class DatasetServices
{
    public static IServiceCollection AddDatasets(this IServiceCollection services)
    {
        services.AddOptions<DatasetOptions>().Configure<IConfiguration>(DatasetOptions.Read).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DatasetOptions>, DatasetOptionsValidation>();
        services.AddSingleton<IDatasetSource, ConfiguredDatasets>();
        services.AddSingleton<IDatasetCatalog, DatasetCatalog>();
        services.AddSingleton<RunDatasets>();
        return services;
    }
}
