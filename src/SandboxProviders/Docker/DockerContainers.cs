using System.Net;
using Docker.DotNet;
using Docker.DotNet.Models;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Docker;

/// <summary>Finds, makes and removes our containers, by name. A container without our label is none of ours, whatever its name.</summary>
internal sealed class DockerContainers(IOptions<DockerOptions> options)
{
    private static readonly TimeSpan RemovalPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Null when there is none of ours.</summary>
    public static async Task<ContainerInspectResponse?> FindAsync(DockerClient client, string name, CancellationToken cancellationToken)
    {
        try
        {
            var container = await client.Containers.InspectContainerAsync(name, cancellationToken);
            return SandboxLabelSet.AreOurs(container.Config?.Labels) ? container : null;
        }
        catch (DockerContainerNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Makes the container, or finds the one that an earlier try made.</summary>
    public async Task CreateAsync(DockerClient client, SandboxSpec spec, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await client.Containers.CreateContainerAsync(ContainerSpec.Of(spec, options.Value), cancellationToken);
                return;
            }
            catch (DockerApiException e) when (e.StatusCode == HttpStatusCode.BadRequest && spec.Datasets.Count > 0)
            {
                throw new SandboxException(
                    DockerConnection.ProviderName, SandboxStage.Mount, spec.SandboxId, isTransient: false, "The daemon cannot mount a data set: there is no such path on its machine.", e);
            }
            catch (DockerApiException e) when (e.StatusCode == HttpStatusCode.Conflict)
            {
                var existing = await FindAsync(client, spec.SandboxId, cancellationToken);
                if (existing is { State: { } state } && IsOf(existing, spec) && !IsGoing(state)) return;
                if (existing is not null && !IsOf(existing, spec)) throw Taken(spec);
                if (existing is null && await IsForeignAsync(client, spec.SandboxId, cancellationToken)) throw Taken(spec);

                // Ours, but on its way out: finish that, then make it anew.
                await RemoveAsync(client, spec.SandboxId, cancellationToken);
            }
        }
    }

    /// <summary>Kills and removes the container with its volumes, and returns when the daemon no longer knows it.</summary>
    public static async Task RemoveAsync(DockerClient client, string name, CancellationToken cancellationToken)
    {
        var parameters = new ContainerRemoveParameters { Force = true, RemoveVolumes = true };
        while (await FindAsync(client, name, cancellationToken) is { } container)
        {
            try
            {
                // By id, so that a container that took the name meanwhile is left alone.
                await client.Containers.RemoveContainerAsync(container.ID, parameters, cancellationToken);
            }
            catch (DockerContainerNotFoundException)
            {
                return;
            }
            catch (DockerApiException e) when (e.StatusCode == HttpStatusCode.Conflict)
            {
                // "Removal is already in progress": by another host or an earlier try of ours.
                await Task.Delay(RemovalPause, cancellationToken);
            }
        }
    }

    /// <summary>Dead or being removed: its processes and log are no longer to be had.</summary>
    public static bool IsGoing(State state) => state.Dead || state.Status is "dead" or "removing";

    private static bool IsOf(ContainerInspectResponse container, SandboxSpec spec) =>
        container.Config!.Labels.Contains(KeyValuePair.Create(SandboxLabels.ExecutionId, spec.ExecutionId));

    private static async Task<bool> IsForeignAsync(DockerClient client, string name, CancellationToken cancellationToken)
    {
        try
        {
            var container = await client.Containers.InspectContainerAsync(name, cancellationToken);
            return !SandboxLabelSet.AreOurs(container.Config?.Labels);
        }
        catch (DockerContainerNotFoundException)
        {
            return false;
        }
    }

    private static SandboxException Taken(SandboxSpec spec) =>
        new(DockerConnection.ProviderName, SandboxStage.Create, spec.SandboxId, isTransient: false, "A container of this name exists and is not of this execution.");
}
