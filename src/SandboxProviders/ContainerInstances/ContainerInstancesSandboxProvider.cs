using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>
/// Sandboxes as container groups of Azure Container Instances. A group comes with its code and input or not at all, so creating only
/// checks that it can be made and that its name is free; starting asks Azure for it.
/// </summary>
internal sealed class ContainerInstancesSandboxProvider(
    ContainerGroupStart start, ContainerGroupWatch watch, ContainerGroupCollect collect, ContainerGroupRemoval removal, ContainerGroupList list,
    ContainerInstancesHealth health, ArmPace pace, IOptions<ContainerInstancesOptions> options) : ISandboxProvider
{
    public const string ProviderName = "aci";

    private static readonly TimeSpan CreateTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan LookTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan CollectTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ListTimeout = TimeSpan.FromSeconds(60);

    public string Name => ProviderName;

    /// <summary>A container group has no way to a folder of this machine.</summary>
    public bool MountsDatasets => false;

    public TimeSpan StartAllowance => TimeSpan.FromSeconds(options.Value.StartAllowanceSeconds);

    public Task<ProviderHealth> CheckAsync(CancellationToken cancellationToken) => health.CheckAsync(cancellationToken);

    public Task CreateAsync(SandboxSpec spec, CancellationToken cancellationToken)
    {
        ContainerGroupName.Checked(spec.SandboxId);
        return ArmCalls.WithinAsync(CreateTimeout, SandboxStage.Create, spec.SandboxId, Create, cancellationToken);

        async Task<bool> Create(CancellationToken token)
        {
            if (spec.Datasets.Count > 0)
                throw new SandboxException(ProviderName, SandboxStage.Mount, spec.SandboxId, isTransient: false, "Container groups cannot mount data sets.");
            ContainerGroupSize.Of(spec);
            return await start.ExistsAsync(SandboxStage.Create, spec, token);
        }
    }

    public Task StartAsync(SandboxSpec spec, RunRequest request, CancellationToken cancellationToken)
    {
        ContainerGroupName.Checked(spec.SandboxId);
        return ArmCalls.WithinAsync(StartTimeout, SandboxStage.Start, spec.SandboxId, Start, cancellationToken);

        async Task<bool> Start(CancellationToken token)
        {
            await start.RunAsync(spec, request, token);
            return true;
        }
    }

    public Task<RunState> LookAsync(string sandboxId, TimeSpan slice, CancellationToken cancellationToken)
    {
        ContainerGroupName.Checked(sandboxId);
        return ArmCalls.WithinAsync(slice + LookTimeout, SandboxStage.Look, sandboxId, token => watch.LookAsync(sandboxId, slice, token), cancellationToken);
    }

    public Task<SandboxOutput> CollectAsync(string sandboxId, CancellationToken cancellationToken)
    {
        ContainerGroupName.Checked(sandboxId);
        return ArmCalls.WithinAsync(CollectTimeout, SandboxStage.Collect, sandboxId, token => collect.ReadAsync(sandboxId, token), cancellationToken);
    }

    public Task DestroyAsync(string sandboxId, CancellationToken cancellationToken)
    {
        ContainerGroupName.Checked(sandboxId);
        return ArmCalls.WithinAsync(pace.RemovedWithin, SandboxStage.Destroy, sandboxId, Destroy, cancellationToken);

        async Task<bool> Destroy(CancellationToken token)
        {
            await removal.RunAsync(sandboxId, token);
            return true;
        }
    }

    public Task<IReadOnlyList<SandboxDescription>> ListAsync(CancellationToken cancellationToken) =>
        ArmCalls.WithinAsync(ListTimeout, SandboxStage.List, "", list.ReadAsync, cancellationToken);
}
