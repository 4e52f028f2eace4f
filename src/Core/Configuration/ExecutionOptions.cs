using System.ComponentModel.DataAnnotations;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure;

namespace RemoteExecutor.Core.Configuration;

/// <summary>Section <c>RemoteExecutor</c>: what every host needs to know. Validated at start, all faults at once.</summary>
public sealed class ExecutionOptions
{
    public const string Section = "RemoteExecutor";

    /// <summary>False: submissions are answered with 503. Alias <c>REMOTE_EXECUTOR_ENABLED</c>.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Default of <c>timeout_seconds</c>. Alias <c>SANDBOX_TIMEOUT_SECONDS</c>.</summary>
    [Range(RequestLimits.MinTimeoutSeconds, RequestLimits.MaxTimeoutSeconds)]
    public int TimeoutSeconds { get; set; } = 300;

    /// <summary>Default of <c>memory_limit_mb</c>. Alias <c>SANDBOX_MEMORY_MB</c>.</summary>
    [Range(RequestLimits.MinMemoryMb, RequestLimits.MaxMemoryMb)]
    public int MemoryMb { get; set; } = 512;

    /// <summary>Default of <c>cpu_limit</c>, in cores. Alias <c>SANDBOX_CPU_LIMIT</c>.</summary>
    [Range(RequestLimits.MinCpu, RequestLimits.MaxCpu)]
    public double CpuLimit { get; set; } = 1.0;

    /// <summary>Sandboxes that may exist at once. Alias <c>MAX_CONCURRENT_SANDBOXES</c>.</summary>
    [Range(1, 1000)]
    public int MaxConcurrentSandboxes { get; set; } = 10;

    /// <summary>Accepted executions that may wait for a sandbox; past it, 429.</summary>
    [Range(1, 100_000)]
    public int QueueLimit { get; set; } = 1000;

    /// <summary>The operator's switch for <c>network_access</c>. Alias <c>SANDBOX_NETWORK_ENABLED</c>.</summary>
    public bool NetworkEnabled { get; set; }

    /// <summary>Size of the scratch folder of a sandbox.</summary>
    [Range(1, 10240)]
    public int MaxDiskMb { get; set; } = 1024;

    /// <summary><c>auto</c> (which never means <c>aci</c>), <c>docker</c>, <c>native</c> or <c>aci</c>.</summary>
    [RegularExpression("^(auto|docker|native|aci)$")]
    public string Provider { get; set; } = "auto";

    /// <summary>The operator's default disclosure policy: a ceiling for every run.</summary>
    public DisclosureLevel Disclosure { get; set; } = DisclosureLevel.Standard;

    /// <summary>How long an approval request stays open, in seconds.</summary>
    [Range(1, 7 * 86400)]
    public int ApprovalExpirySeconds { get; set; } = 86400;
}
