using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RemoteExecutor.Core.Datasets;

namespace RemoteExecutor.Storage.Datasets;

/// <summary>Registers what looks at data sets.</summary>
public static class DatasetProfileServices
{
    public static IServiceCollection AddDatasetProfiles(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddSingleton<IDatasetProfiles, DatasetProfiles>();
    }
}
