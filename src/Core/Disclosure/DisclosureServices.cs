using Microsoft.Extensions.DependencyInjection;

namespace RemoteExecutor.Core.Disclosure;

/// <summary>The disclosure filter as a service.</summary>
public static class DisclosureServices
{
    public static IServiceCollection AddDisclosureControl(this IServiceCollection services) =>
        services.AddSingleton<IDisclosureFilter, DisclosureFilter>();
}
