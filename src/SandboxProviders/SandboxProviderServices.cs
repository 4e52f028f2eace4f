using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.SandboxProviders.ContainerInstances;
using RemoteExecutor.SandboxProviders.Docker;
using RemoteExecutor.SandboxProviders.Native;

namespace RemoteExecutor.SandboxProviders;

/// <summary>Adds the sandbox providers and the one in use, as <see cref="ISandboxProvider"/>.</summary>
public static class SandboxProviderServices
{
    public static IServiceCollection AddSandboxProviders(this IServiceCollection services)
    {
        services.AddDocker();
        services.AddNative();
        services.AddContainerInstances();
        services.AddSingleton(all => new SandboxProviderSelector(
            all.GetRequiredService<IOptions<ExecutionOptions>>(),
            [all.GetRequiredService<DockerSandboxProvider>(), all.GetRequiredService<NativeSandboxProvider>()],
            [all.GetRequiredService<ContainerInstancesSandboxProvider>()]));
        services.AddSingleton(all => all.GetRequiredService<SandboxProviderSelector>().Selected);
        return services;
    }

    private static void AddDocker(this IServiceCollection services)
    {
        services.AddSettings<DockerOptions>(DockerOptions.Section).ValidateDataAnnotations()
            .Validate(DockerOptions.HasEndpoint, $"{DockerOptions.Section}:Socket (or DOCKER_HOST) is neither a path nor an address such as unix:///var/run/docker.sock.")
            .ValidateOnStart();
        services.AddSingleton<DockerConnection>();
        services.AddSingleton<DockerContainers>();
        services.AddSingleton<ContainerStart>();
        services.AddSingleton<DockerHealth>();
        services.AddSingleton<DockerSandboxProvider>();
    }

    private static void AddNative(this IServiceCollection services)
    {
        services.AddSettings<NativeOptions>(NativeOptions.Section).ValidateDataAnnotations()
            .Validate(options => !string.IsNullOrWhiteSpace(options.RootFs), $"{NativeOptions.Section}:RootFs is empty.")
            .ValidateOnStart();
        services.AddSingleton(all => new OwnFolder(
            all.GetRequiredService<IConfiguration>()[$"{NativeOptions.Section}:{nameof(NativeOptions.StateDirectory)}"] is { Length: > 0 } set ? set : NativeOptions.DefaultState));
        services.AddSingleton<SandboxFiles>();
        services.AddSingleton<NativeLabels>();
        services.AddSingleton<Runc>();
        services.AddSingleton<ProcessWatch>();
        services.AddSingleton<NativeStart>();
        services.AddSingleton<NativeWatch>();
        services.AddSingleton<NativeRemoval>();
        services.AddSingleton<NativeHealth>();
        services.AddSingleton<NativeSandboxProvider>();
    }

    private static void AddContainerInstances(this IServiceCollection services)
    {
        services.AddSettings<ContainerInstancesOptions>(ContainerInstancesOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<ContainerInstancesOptions>, ContainerInstancesValidation>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new ArmPace());
        services.TryAddSingleton<Func<ContainerInstancesOptions, ArmAccess>>(_ => ArmAccess.Of);
        services.AddSingleton<ArmConnection>();
        services.AddSingleton<ArmCalls>();
        services.AddSingleton<ContainerGroups>();
        services.AddSingleton<ContainerGroupStart>();
        services.AddSingleton<ContainerGroupWatch>();
        services.AddSingleton<ContainerGroupCollect>();
        services.AddSingleton<ContainerGroupRemoval>();
        services.AddSingleton<ContainerGroupList>();
        services.AddSingleton<ContainerInstancesHealth>();
        services.AddSingleton<ContainerInstancesSandboxProvider>();
    }
}
