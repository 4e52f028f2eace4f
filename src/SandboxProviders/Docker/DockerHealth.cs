using System.Net.Sockets;
using Docker.DotNet;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Docker;

/// <summary>Says whether the daemon can make sandboxes, and if not, what to do.</summary>
internal sealed class DockerHealth(DockerConnection connection, IOptions<DockerOptions> options)
{
    private const string VersionLabel = "remote-executor.version";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>Docker 20.10: the first that knows private cgroup namespaces.</summary>
    private static readonly Version OldestApi = new(1, 41);

    public async Task<ProviderHealth> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await connection.CallAsync(SandboxStage.List, "", Timeout, CheckAsync, cancellationToken);
        }
        catch (SandboxException e) when (e.InnerException?.GetBaseException() is SocketException { SocketErrorCode: SocketError.AccessDenied })
        {
            return new(false, $"This user may not talk to the Docker daemon at {options.Value.Endpoint}: add it to the group docker.");
        }
        catch (SandboxException e)
        {
            return new(false, e.IsTransient ? e.Message + " Start it, or set RemoteExecutor__Docker__Socket." : e.Message);
        }
    }

    private async Task<ProviderHealth> CheckAsync(DockerClient client, CancellationToken cancellationToken)
    {
        var daemon = await client.System.GetVersionAsync(cancellationToken);
        if (!Version.TryParse(daemon.APIVersion, out var api) || api < OldestApi)
            return new(false, $"The Docker daemon speaks API {daemon.APIVersion}; {OldestApi} (Docker 20.10) or newer is needed.");
        if (daemon.Os != "linux") return new(false, $"The Docker daemon runs {daemon.Os} containers; Linux ones are needed.");

        var image = await client.Images.InspectImageAsync(options.Value.Image, cancellationToken);
        return image.Config?.Labels?.TryGetValue(VersionLabel, out var version) == true
            ? new(true, $"Docker {daemon.Version}, image {options.Value.Image} version {version}.")
            : new(false, $"The image {options.Value.Image} is not a sandbox image (no label {VersionLabel}); make it with `sandbox/build docker`.");
    }
}
