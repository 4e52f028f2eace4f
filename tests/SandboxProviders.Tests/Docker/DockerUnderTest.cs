using Docker.DotNet;
using Docker.DotNet.Models;
using Microsoft.Extensions.DependencyInjection;
using RemoteExecutor.SandboxProviders.Tests.Contract;
using RemoteExecutor.Testing.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Tests.Docker;

public sealed class DockerUnderTest : ProviderUnderTest
{
    public DockerClient Client { get; } = new DockerClientBuilder().WithEndpoint(new Uri(DockerEngine.Address)).Build();

    protected override string Name => "docker";

    public override async Task<int> FindRunnerAsync(string sandboxId, CancellationToken cancellationToken) =>
        (int)(await Client.Containers.InspectContainerAsync(sandboxId, cancellationToken)).State!.Pid;

    public override async Task<IReadOnlyList<string>> FindLeftOversAsync(IReadOnlyCollection<string> sandboxIds, CancellationToken cancellationToken)
    {
        var containers = await Client.Containers.ListContainersAsync(new ContainersListParameters { All = true }, cancellationToken);
        return [.. containers.SelectMany(container => container.Names).Select(name => name.TrimStart('/')).Intersect(sandboxIds)];
    }

    protected override async Task<Dictionary<string, string?>> ConfigureAsync(CancellationToken cancellationToken) => new()
    {
        ["RemoteExecutor:Docker:Socket"] = DockerEngine.Address,
        ["RemoteExecutor:Docker:Image"] = await SandboxImage.RequireAsync(cancellationToken),
    };

    protected override async ValueTask DisposeAsync(ServiceProvider services)
    {
        await base.DisposeAsync(services);
        Client.Dispose();
    }
}
