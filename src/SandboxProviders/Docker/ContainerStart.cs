using Docker.DotNet;
using Docker.DotNet.Models;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.SandboxProviders.Docker;

/// <summary>
/// Feeds the runner exactly once. A runner that had its complete request says <c>started</c> before any user code runs; one that
/// lost its feeder reads the end of its input and exits with <see cref="NotFed"/>. Whatever cannot be told apart counts as started:
/// a run may be lost to a crash, but it is never run twice.
/// </summary>
internal sealed class ContainerStart(DockerContainers containers)
{
    /// <summary>Exit code of a runner whose request was cut off; it has run nothing.</summary>
    private const int NotFed = 64;

    private const int MaxRounds = 4;

    /// <summary>How long a runner may take to say <c>started</c>, or to notice that its feeder is gone.</summary>
    private static readonly TimeSpan StartGrace = TimeSpan.FromSeconds(15);

    private enum Standing
    {
        Missing,
        Fresh,
        Unfed,
        Started,
    }

    public async Task RunAsync(DockerClient client, SandboxSpec spec, RunRequest request, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MaxRounds; round++)
        {
            var standing = await ExamineAsync(client, spec.SandboxId, cancellationToken);
            if (standing == Standing.Started) return;
            if (standing == Standing.Unfed) await DockerContainers.RemoveAsync(client, spec.SandboxId, cancellationToken);
            if (standing != Standing.Fresh) await containers.CreateAsync(client, spec, cancellationToken);
            if (await TryFeedAsync(client, spec, request, cancellationToken)) return;
        }

        throw new SandboxException(
            DockerConnection.ProviderName, SandboxStage.Start, spec.SandboxId, isTransient: true, "The container kept being started by someone else.");
    }

    /// <summary>
    /// False when the runner did not take this request: another start came first, or a feeder that died before the start
    /// took the container's input with it.
    /// </summary>
    private static async Task<bool> TryFeedAsync(DockerClient client, SandboxSpec spec, RunRequest request, CancellationToken cancellationToken)
    {
        var parameters = new ContainerAttachParameters { Stream = true, Stdin = true, Stdout = true };
        using var attached = await client.Containers.AttachContainerAsync(spec.SandboxId, parameters, cancellationToken);
        if (!await client.Containers.StartContainerAsync(spec.SandboxId, null, cancellationToken)) return false;

        try
        {
            await using var input = new AttachedInput(attached);
            await RunnerRequest.WriteAsync(input, request, spec, cancellationToken);
            attached.CloseWrite();
        }
        catch (IOException)
        {
            // The runner ended before it had read all of it.
            return false;
        }

        return await HasAnsweredAsync(attached, cancellationToken);
    }

    /// <summary>Whether the runner says <c>started</c>: only then has it the whole request.</summary>
    private static async Task<bool> HasAnsweredAsync(MultiplexedStream attached, CancellationToken cancellationToken)
    {
        using var grace = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        grace.CancelAfter(StartGrace);
        var answer = new byte[ContainerLog.StartBytes];
        var length = 0;
        try
        {
            while (length < answer.Length && !RunnerChannel.HasStarted(answer.AsSpan(0, length)))
            {
                var read = await attached.ReadOutputAsync(answer, length, answer.Length - length, grace.Token);
                if (read.EOF) break;
                length += read.Count;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It hangs: the next round looks at it from outside.
        }

        return RunnerChannel.HasStarted(answer.AsSpan(0, length));
    }

    private static async Task<Standing> ExamineAsync(DockerClient client, string name, CancellationToken cancellationToken)
    {
        var container = await DockerContainers.FindAsync(client, name, cancellationToken);
        if (container?.State is not { } state || DockerContainers.IsGoing(state)) return Standing.Missing;
        if (state.Status == "created") return FailedToStart(state) ? Standing.Unfed : Standing.Fresh;
        if (state.Running && await HasBegunAsync(client, name, cancellationToken)) return Standing.Started;

        // Stopped for good, so the log is complete now. A hung runner was killed by us before it said "started".
        var killedByUs = state.Running;
        var stopped = await DockerContainers.FindAsync(client, name, cancellationToken);
        if (stopped?.State is not { } end) return Standing.Missing;
        var channel = await ContainerLog.ReadAsync(client, name, cancellationToken);
        return channel.Length == 0 && (killedByUs || end.ExitCode == NotFed || FailedToStart(end)) ? Standing.Unfed : Standing.Started;
    }

    /// <summary>Waits for a running runner to say <c>started</c>; one that does not within the grace is killed.</summary>
    private static async Task<bool> HasBegunAsync(DockerClient client, string name, CancellationToken cancellationToken)
    {
        using var grace = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        grace.CancelAfter(StartGrace);
        try
        {
            return RunnerChannel.HasStarted(await ContainerLog.FollowStartAsync(client, name, grace.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await KillAsync(client, name, cancellationToken);
            return false;
        }
    }

    private static async Task KillAsync(DockerClient client, string name, CancellationToken cancellationToken)
    {
        try
        {
            await client.Containers.KillContainerAsync(name, new ContainerKillParameters { Signal = "SIGKILL" }, cancellationToken);
        }
        catch (DockerApiException e) when (e.StatusCode is System.Net.HttpStatusCode.Conflict or System.Net.HttpStatusCode.NotFound)
        {
            // It ended by itself meanwhile.
        }

        await client.Containers.WaitContainerAsync(name, cancellationToken);
    }

    /// <summary>The runtime never got as far as the runner.</summary>
    private static bool FailedToStart(State state) => state.Error is { Length: > 0 } && state.ExitCode is 126 or 127 or 128;
}
