namespace RemoteExecutor.Core.Sandboxes;

/// <summary>What the runner is handed, with limits that it enforces from inside.</summary>
public sealed record RunRequest
{
    public required string ExecutionId { get; init; }

    public required int TimeoutSeconds { get; init; }

    /// <summary>User code, UTF-8.</summary>
    public required ReadOnlyMemory<byte> Code { get; init; }

    /// <summary>What the runner repeats before it runs the code.</summary>
    public required GuardCheck Guard { get; init; }

    /// <summary>Opens the <c>input_data</c> JSON, UTF-8, with a known length; null when the run has no input.</summary>
    public Func<CancellationToken, Task<Stream>>? OpenInput { get; init; }

    /// <summary>stdout and stderr together; past it the run is killed and its outcome is OutputExceeded.</summary>
    public long MaxOutputBytes { get; init; } = 8L << 20;

    public int MaxReportBytes { get; init; } = 256 << 10;

    public long MaxFileBytes { get; init; } = 256L << 20;

    /// <summary>What the scratch folder may grow by, watched by the runner; null where the folder is a file system of limited size.</summary>
    public long? MaxDiskBytes { get; init; }

    /// <summary>
    /// A limit of the runner's own, for providers without a pids control group. The kernel counts a user's processes over all sandboxes
    /// of a machine, so it is for sandboxes that have a kernel of their own.
    /// </summary>
    public int? MaxProcesses { get; init; }
}

/// <summary>Everything that came out of an ended sandbox. Untrusted, bounded.</summary>
public sealed record SandboxOutput
{
    public const int MaxChannelBytes = 1 << 20;

    /// <summary>The runner's channel as it was written, cut at <see cref="MaxChannelBytes"/>.</summary>
    public required ReadOnlyMemory<byte> Channel { get; init; }

    /// <summary>True when the kernel killed something in the sandbox for memory, as seen from outside.</summary>
    public bool OutOfMemory { get; init; }

    /// <summary>Exit code of the runner, as seen from outside; null when unknown.</summary>
    public int? ExitCode { get; init; }
}
