using Microsoft.Extensions.DependencyInjection;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Disclosure.Echo;
using RemoteExecutor.Core.Disclosure.Echo.Datasets;

namespace RemoteExecutor.Core.Disclosure;

/// <summary>The disclosure filter as a service.</summary>
public static class DisclosureServices
{
    public static IServiceCollection AddDisclosureControl(this IServiceCollection services)
    {
        services.AddSettings<EchoControlOptions>(EchoControlOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(EchoFilterFolder.Temporary());
        services.AddSingleton<DatasetFilters>();
        services.AddSingleton<IDatasetFilters>(provider => provider.GetRequiredService<DatasetFilters>());
        services.AddSingleton<IDatasetPreparation>(provider => provider.GetRequiredService<DatasetFilters>());
        return services.AddSingleton<IDisclosureFilter, DisclosureFilter>();
    }
}
