using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Guard.SecondCheck;

namespace RemoteExecutor.Core.Guard;

/// <summary>Registers the guard and its policy.</summary>
public static class GuardServices
{
    public static IServiceCollection AddExecutionGuard(this IServiceCollection services)
    {
        services.AddSettings<GuardOptions>(GuardOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GuardOptions>, PolicyFileValidation>();
        services.AddSingleton(provider => PolicyFileValidation.Read(provider.GetRequiredService<IOptions<GuardOptions>>().Value));
        services.AddSingleton<IExecutionGuard, ExecutionGuard>();
        services.AddSingleton<GuardChecks>();
        return services;
    }
}
