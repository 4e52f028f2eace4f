namespace RemoteExecutor.Core.Sandboxes.Runner;

/// <summary>Reads the runner's channel: length-framed ASCII JSON, hostile until proven otherwise.</summary>
public static class RunnerChannel
{
    /// <summary>The <c>result</c> frame, or null when there is none that is whole and well-formed.</summary>
    public static RunnerResult? Read(ReadOnlySpan<byte> channel) => throw new NotSupportedException();
}
