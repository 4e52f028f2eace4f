using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Guard;

/// <summary>Registers the guard and its policy.</summary>
public static class GuardServices
{
    public static IServiceCollection AddExecutionGuard(this IServiceCollection services)
    {
        services.AddOptions<GuardOptions>().BindConfiguration(GuardOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GuardOptions>, PolicyFileValidation>();
        services.AddSingleton(provider => PolicyOf(provider.GetRequiredService<IOptions<GuardOptions>>().Value));
        services.AddSingleton<IExecutionGuard, ExecutionGuard>();
        return services;
    }

    private static GuardPolicy PolicyOf(GuardOptions options) =>
        string.IsNullOrEmpty(options.PolicyFile) ? PolicyReader.ReadEmbedded() : PolicyReader.ReadFile(options.PolicyFile);

    private sealed class PolicyFileValidation : IValidateOptions<GuardOptions>
    {
        public ValidateOptionsResult Validate(string? name, GuardOptions options)
        {
            try
            {
                PolicyOf(options);
                return ValidateOptionsResult.Success;
            }
            catch (PolicyException error)
            {
                return ValidateOptionsResult.Fail(error.Faults.Select(fault => $"{GuardOptions.Section}:{nameof(GuardOptions.PolicyFile)}: {fault}"));
            }
        }
    }
}
