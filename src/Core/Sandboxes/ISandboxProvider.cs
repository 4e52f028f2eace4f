namespace RemoteExecutor.Core.Sandboxes;

/// <summary>
/// Makes sandboxes. Every operation is idempotent, because every step of the flow runs at least once. All throw
/// <see cref="SandboxException"/> when the sandbox, not the user's program, fails.
/// </summary>
public interface ISandboxProvider
{
    /// <summary>As in configuration: <c>docker</c>, <c>native</c>, <c>aci</c>.</summary>
    string Name { get; }

    /// <summary>Wall-clock time from start to the first line of user code that is still normal; the flow's deadline allows for it.</summary>
    TimeSpan StartAllowance { get; }

    /// <summary>Can it mount <see cref="SandboxSpec.Datasets"/>?</summary>
    bool MountsDatasets { get; }

    /// <summary>Can sandboxes be made right now? Never throws for a dependency that is down: it says so.</summary>
    Task<ProviderHealth> CheckAsync(CancellationToken cancellationToken);

    /// <summary>Makes the sandbox named <see cref="SandboxSpec.SandboxId"/>, or finds the one that an earlier try made.</summary>
    Task CreateAsync(SandboxSpec spec, CancellationToken cancellationToken);

    /// <summary>
    /// Hands code and input to the runner, exactly once: a sandbox whose runner has the complete request is left alone;
    /// one that was cut off half-way has run nothing, and is made anew and started.
    /// </summary>
    Task StartAsync(SandboxSpec spec, RunRequest request, CancellationToken cancellationToken);

    /// <summary>Waits until the run has ended, but at most <paramref name="slice"/> (zero: only look).</summary>
    Task<RunState> LookAsync(string sandboxId, TimeSpan slice, CancellationToken cancellationToken);

    /// <summary>Reads what the ended runner wrote, at most <see cref="SandboxOutput.MaxChannelBytes"/>, with the provider's own observations.</summary>
    Task<SandboxOutput> CollectAsync(string sandboxId, CancellationToken cancellationToken);

    /// <summary>Kills and removes the sandbox and verifies that nothing of it is left. One that does not exist is a success.</summary>
    Task DestroyAsync(string sandboxId, CancellationToken cancellationToken);

    /// <summary>All sandboxes that carry our label, whichever host made them.</summary>
    Task<IReadOnlyList<SandboxDescription>> ListAsync(CancellationToken cancellationToken);
}

/// <summary>Where a run stands, seen from outside the sandbox.</summary>
public enum RunState
{
    Running,
    Ended,

    /// <summary>There is no such sandbox (any more).</summary>
    Gone,
}

/// <param name="Detail">When not healthy: what is wrong and what to do about it. No secrets.</param>
public sealed record ProviderHealth(bool Healthy, string Detail);
