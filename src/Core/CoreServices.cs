using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Flow.Steps;
using RemoteExecutor.Core.Guard;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.Core;

/// <summary>What a host needs of Core. The host adds a provider, stores and its identity.</summary>
public static class CoreServices
{
    public static IServiceCollection AddRemoteExecutorCore(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSettings<ExecutionOptions>(ExecutionOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddDatasets();
        services.AddDisclosureControl();
        services.AddDisclosureBudget();
        services.AddExecutionGuard();
        services.AddSingleton<StepAudit>();
        services.AddSingleton<GuardStep>();
        services.AddSingleton<ApprovalStep>();
        services.AddSingleton<SandboxSteps>();
        services.AddSingleton<DisagreementRecord>();
        services.AddSingleton<SummarizeStep>();
        services.AddSingleton<FinishStep>();
        services.AddSingleton<SandboxSweep>();
        return services;
    }
}
