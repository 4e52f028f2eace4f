using Docker.DotNet;
using Docker.DotNet.Models;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.SandboxProviders.Docker;

/// <summary>The runner's channel, read from the container's log. What is past the cap is never read.</summary>
internal static class ContainerLog
{
    /// <summary>Longer than a <c>started</c> frame.</summary>
    public const int StartBytes = 256;

    public static Task<byte[]> ReadAsync(DockerClient client, string name, CancellationToken cancellationToken) =>
        ReadAsync(client, name, follow: false, SandboxOutput.MaxChannelBytes, _ => false, cancellationToken);

    /// <summary>Waits until the channel has begun with the <c>started</c> frame, or has ended; gives what there is of it.</summary>
    public static Task<byte[]> FollowStartAsync(DockerClient client, string name, CancellationToken cancellationToken) =>
        ReadAsync(client, name, follow: true, StartBytes, RunnerChannelHasStarted, cancellationToken);

    private static bool RunnerChannelHasStarted(ReadOnlyMemory<byte> channel) => RunnerChannel.HasStarted(channel.Span);

    private static async Task<byte[]> ReadAsync(
        DockerClient client, string name, bool follow, int maxBytes, Func<ReadOnlyMemory<byte>, bool> isEnough, CancellationToken cancellationToken)
    {
        using var log = await client.Containers.GetContainerLogsAsync(name, new ContainerLogsParameters { ShowStdout = true, Follow = follow }, cancellationToken);
        using var channel = new MemoryStream();
        var buffer = new byte[32 << 10];
        while (channel.Length < maxBytes)
        {
            var read = await log.ReadOutputAsync(buffer, 0, (int)Math.Min(buffer.Length, maxBytes - channel.Length), cancellationToken);
            if (read.EOF) break;
            channel.Write(buffer, 0, read.Count);
            if (isEnough(channel.GetBuffer().AsMemory(0, (int)channel.Length))) break;
        }

        return channel.ToArray();
    }
}
