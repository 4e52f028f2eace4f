using Docker.DotNet;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Docker;

/// <summary>Waits for a container to end, on the daemon's own wait call: no polling, so no delay.</summary>
internal static class ContainerWatch
{
    public static async Task<RunState> LookAsync(DockerClient client, string name, TimeSpan slice, CancellationToken cancellationToken)
    {
        var container = await DockerContainers.FindAsync(client, name, cancellationToken);
        if (container?.State is not { } state || DockerContainers.IsGoing(state)) return RunState.Gone;
        if (state.Status != "created" && !state.Running) return RunState.Ended;
        if (slice <= TimeSpan.Zero) return RunState.Running;
        if (state.Running) return await WaitAsync(client, container.ID, slice, cancellationToken);

        // Not started yet; the daemon's wait would return at once.
        await Task.Delay(slice, cancellationToken);
        return RunState.Running;
    }

    private static async Task<RunState> WaitAsync(DockerClient client, string id, TimeSpan slice, CancellationToken cancellationToken)
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bounded.CancelAfter(slice);
        try
        {
            await client.Containers.WaitContainerAsync(id, bounded.Token);
            return RunState.Ended;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return RunState.Running;
        }
        catch (DockerContainerNotFoundException)
        {
            return RunState.Gone;
        }
    }
}
