using Microsoft.Extensions.DependencyInjection;
using RemoteExecutor.Core.Configuration;

namespace RemoteExecutor.Core.Disclosure.Budget;

/// <summary>The disclosure budget as a service. The host adds a store.</summary>
public static class BudgetServices
{
    public static IServiceCollection AddDisclosureBudget(this IServiceCollection services)
    {
        services.AddSettings<BudgetOptions>(BudgetOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<DisclosureBudget>();
    }
}
