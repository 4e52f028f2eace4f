namespace RemoteExecutor.Core.Sandboxes.Runner;

/// <summary>
/// Reads the runner's channel: length-framed ASCII JSON, hostile until proven otherwise. Never throws, whatever the bytes;
/// memory and time are bounded by the length of the channel.
/// </summary>
public static class RunnerChannel
{
    /// <summary>The only version of the protocol so far.</summary>
    public const int ProtocolVersion = 1;

    /// <summary>
    /// The <c>result</c> frame, or null unless the channel is exactly what an honest runner writes: <c>started</c>, <c>result</c>, nothing else.
    /// </summary>
    public static RunnerResult? Read(ReadOnlySpan<byte> channel)
    {
        if (channel.Length > SandboxOutput.MaxChannelBytes) return null;
        var frames = new RunnerFrames(channel);
        if (!frames.TryRead("started"u8, out var started) || !frames.TryRead("result"u8, out var result) || !frames.AtEnd) return null;

        return ResultReader.IsStarted(started) ? ResultReader.Read(result) : null;
    }

    /// <summary>True when the runner had the complete request, so that user code may have run.</summary>
    /// <param name="channel">The channel, or the beginning of it.</param>
    public static bool HasStarted(ReadOnlySpan<byte> channel)
    {
        var frames = new RunnerFrames(channel);
        return frames.TryRead("started"u8, out _);
    }
}
