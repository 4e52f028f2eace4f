using Docker.DotNet.Models;
using Microsoft.Extensions.DependencyInjection;
using RemoteExecutor.SandboxProviders.ContainerInstances;
using RemoteExecutor.SandboxProviders.Tests.ContainerInstances.Arm;
using RemoteExecutor.SandboxProviders.Tests.Contract;
using RemoteExecutor.Testing.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Tests.ContainerInstances;

public class ContainerInstancesUnderTest : ProviderUnderTest
{
    private static readonly TimeSpan ComesUpWithin = TimeSpan.FromSeconds(60);

    private LoopbackArm? _arm;

    public LoopbackArm Arm => _arm ?? throw new InvalidOperationException("Not started.");

    protected override string Name => "aci";

    /// <summary>A group comes with its code or not at all, so between creating and starting there is none.</summary>
    public override bool ExistsBeforeStart => false;

    public override async Task<int> FindRunnerAsync(string sandboxId, CancellationToken cancellationToken)
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bounded.CancelAfter(ComesUpWithin);
        while (true)
        {
            var name = LoopbackArm.ContainerOf(sandboxId);
            var found = await Arm.Docker.Containers.ListContainersAsync(
                new ContainersListParameters { Filters = new Dictionary<string, IDictionary<string, bool>> { ["name"] = new Dictionary<string, bool> { [name] = true } } }, bounded.Token);
            if (found.Count > 0) return (int)(await Arm.Docker.Containers.InspectContainerAsync(name, bounded.Token)).State!.Pid;
            await Task.Delay(50, bounded.Token);
        }
    }

    public override async Task<IReadOnlyList<string>> FindLeftOversAsync(IReadOnlyCollection<string> sandboxIds, CancellationToken cancellationToken)
    {
        var containers = await Arm.Docker.Containers.ListContainersAsync(new ContainersListParameters { All = true }, cancellationToken);
        var volumes = await Arm.Docker.Volumes.ListAsync(cancellationToken);
        return [.. containers.SelectMany(container => container.Names).Concat((volumes.Volumes ?? []).Select(volume => volume.Name))
            .Where(name => sandboxIds.Any(id => name.Contains(id, StringComparison.Ordinal)))];
    }

    public static Dictionary<string, string?> SettingsFor(LoopbackArm arm, string imageId) => new()
    {
        ["RemoteExecutor:Provider"] = "aci",
        ["RemoteExecutor:ContainerInstances:SubscriptionId"] = LoopbackArm.Subscription,
        ["RemoteExecutor:ContainerInstances:ResourceGroup"] = LoopbackArm.ResourceGroup,
        ["RemoteExecutor:ContainerInstances:Location"] = "westeurope",
        ["RemoteExecutor:ContainerInstances:SubnetId"] =
            $"/subscriptions/{LoopbackArm.Subscription}/resourceGroups/rex/providers/Microsoft.Network/virtualNetworks/rex/subnets/sandboxes",
        ["RemoteExecutor:ContainerInstances:Image"] = "rex.azurecr.io/remote-executor/sandbox@" + imageId,
        ["RemoteExecutor:ContainerInstances:ImagePullIdentityId"] =
            $"/subscriptions/{LoopbackArm.Subscription}/resourceGroups/rex/providers/Microsoft.ManagedIdentity/userAssignedIdentities/pull",
        ["RemoteExecutor:ContainerInstances:Endpoint"] = arm.Endpoint.ToString(),
        ["RemoteExecutor:ContainerInstances:LingerSeconds"] = "60",
    };

    /// <summary>The pace of a service that answers at once.</summary>
    internal static ArmPace Quick { get; } = new()
    {
        ConsistencyPause = TimeSpan.FromMilliseconds(300),
        FirstPoll = TimeSpan.FromMilliseconds(100),
        LongestPoll = TimeSpan.FromMilliseconds(300),
    };

    internal static ServiceProvider BuildHost(LoopbackArm arm, Dictionary<string, string?> settings, ArmPace? pace = null, LoopbackCredential? credential = null) =>
        BuildHost(settings, services =>
        {
            services.AddSingleton(pace ?? Quick);
            services.AddSingleton<Func<ContainerInstancesOptions, ArmAccess>>(_ => new ArmAccess(credential ?? new LoopbackCredential(), arm.Certificate.NewTransport()));
        });

    protected override async Task<Dictionary<string, string?>> ConfigureAsync(CancellationToken cancellationToken)
    {
        var image = await SandboxImage.RequireAsync(cancellationToken);
        _arm ??= await StartAsync(cancellationToken);
        return SettingsFor(_arm, (await _arm.Docker.Images.InspectImageAsync(image, cancellationToken)).ID);
    }

    protected virtual Task<LoopbackArm> StartAsync(CancellationToken cancellationToken) => LoopbackArm.StartAsync(cancellationToken);

    protected override ServiceProvider Build(Dictionary<string, string?> settings) => BuildHost(Arm, settings);

    protected override async ValueTask DisposeAsync(ServiceProvider services)
    {
        await base.DisposeAsync(services);
        await Arm.DisposeAsync();
    }
}

/// <summary>A subscription that may set a security context; most may not.</summary>
public sealed class SecurityContextUnderTest : ContainerInstancesUnderTest
{
    protected override async Task<LoopbackArm> StartAsync(CancellationToken cancellationToken)
    {
        var arm = await base.StartAsync(cancellationToken);
        arm.Moods.TakesSecurityContext = true;
        return arm;
    }
}
