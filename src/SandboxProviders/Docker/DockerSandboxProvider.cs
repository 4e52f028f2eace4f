using Docker.DotNet;
using Docker.DotNet.Models;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Docker;

/// <summary>Sandboxes as containers of a Docker daemon, which several hosts may share.</summary>
internal sealed class DockerSandboxProvider(DockerConnection connection, DockerContainers containers, ContainerStart start, DockerHealth health)
    : ISandboxProvider
{
    private static readonly TimeSpan CreateTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LookTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CollectTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan DestroyTimeout = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan ListTimeout = TimeSpan.FromSeconds(20);

    public string Name => DockerConnection.ProviderName;

    public bool MountsDatasets => true;

    public TimeSpan StartAllowance => TimeSpan.FromSeconds(20);

    public Task<ProviderHealth> CheckAsync(CancellationToken cancellationToken) => health.CheckAsync(cancellationToken);

    public Task CreateAsync(SandboxSpec spec, CancellationToken cancellationToken)
    {
        SandboxName.Checked(spec.SandboxId);
        return connection.CallAsync(SandboxStage.Create, spec.SandboxId, CreateTimeout, Create, cancellationToken);

        async Task<bool> Create(DockerClient client, CancellationToken token)
        {
            await containers.CreateAsync(client, spec, token);
            return true;
        }
    }

    public Task StartAsync(SandboxSpec spec, RunRequest request, CancellationToken cancellationToken)
    {
        SandboxName.Checked(spec.SandboxId);
        return connection.CallAsync(SandboxStage.Start, spec.SandboxId, StartTimeout, Start, cancellationToken);

        async Task<bool> Start(DockerClient client, CancellationToken token)
        {
            await start.RunAsync(client, spec, request, token);
            return true;
        }
    }

    public Task<RunState> LookAsync(string sandboxId, TimeSpan slice, CancellationToken cancellationToken)
    {
        SandboxName.Checked(sandboxId);
        return connection.CallAsync(
            SandboxStage.Look, sandboxId, slice + LookTimeout, (client, token) => ContainerWatch.LookAsync(client, sandboxId, slice, token), cancellationToken);
    }

    public Task<SandboxOutput> CollectAsync(string sandboxId, CancellationToken cancellationToken)
    {
        SandboxName.Checked(sandboxId);
        return connection.CallAsync(SandboxStage.Collect, sandboxId, CollectTimeout, Collect, cancellationToken);

        async Task<SandboxOutput> Collect(DockerClient client, CancellationToken token)
        {
            var container = await DockerContainers.FindAsync(client, sandboxId, token);
            if (container?.State is not { } state || DockerContainers.IsGoing(state))
                throw new SandboxException(Name, SandboxStage.Collect, sandboxId, isTransient: false, "The sandbox is gone before its result was read.");

            return new SandboxOutput
            {
                Channel = await ContainerLog.ReadAsync(client, sandboxId, token),
                OutOfMemory = state.OOMKilled,
                ExitCode = state.Running ? null : (int)state.ExitCode,
            };
        }
    }

    public Task DestroyAsync(string sandboxId, CancellationToken cancellationToken)
    {
        SandboxName.Checked(sandboxId);
        return connection.CallAsync(SandboxStage.Destroy, sandboxId, DestroyTimeout, Destroy, cancellationToken);

        async Task<bool> Destroy(DockerClient client, CancellationToken token)
        {
            await DockerContainers.RemoveAsync(client, sandboxId, token);
            return true;
        }
    }

    public Task<IReadOnlyList<SandboxDescription>> ListAsync(CancellationToken cancellationToken) =>
        connection.CallAsync(SandboxStage.List, "", ListTimeout, ListAsync, cancellationToken);

    private static async Task<IReadOnlyList<SandboxDescription>> ListAsync(DockerClient client, CancellationToken cancellationToken)
    {
        var parameters = new ContainersListParameters
        {
            All = true,
            Filters = new Dictionary<string, IDictionary<string, bool>>
            {
                ["label"] = new Dictionary<string, bool> { [SandboxLabels.Sandbox + "=true"] = true },
            },
        };
        var found = await client.Containers.ListContainersAsync(parameters, cancellationToken);
        return [.. found.Where(container => container.Names is { Count: > 0 }).Select(Describe)];
    }

    private static SandboxDescription Describe(ContainerListResponse container) =>
        SandboxLabelSet.Describe(container.Names[0].TrimStart('/'), container.Labels.AsReadOnly());
}
