using RemoteExecutor.Core.Datasets.Files;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders;

/// <summary>What every sandbox gets, whichever provider makes it.</summary>
internal static class SandboxLimits
{
    /// <inheritdoc cref="SandboxAccess.UserId"/>
    public const int UserId = SandboxAccess.UserId;

    /// <summary>The kernel, short of memory, kills sandboxes before anything of the host.</summary>
    public const int OomScoreAdjust = 500;

    public const string Hostname = "sandbox";

    public static long MemoryBytes(SandboxSpec spec) => (long)spec.MemoryLimitMb << 20;

    /// <summary>
    /// Size of /tmp. It lives in the sandbox's memory, so with more than half of it a full disk would end as out of memory
    /// instead of "no space left".
    /// </summary>
    public static int ScratchMb(SandboxSpec spec) => Math.Max(1, Math.Min(spec.MaxDiskMb, spec.MemoryLimitMb / 2));

    /// <summary>No file outgrows the scratch folder; the runner sets a lower limit for user code.</summary>
    public static long MaxFileBytes(SandboxSpec spec) => (long)Math.Max(ScratchMb(spec), 2) << 20;
}
