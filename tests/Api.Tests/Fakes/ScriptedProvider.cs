using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.Api.Tests.Fakes;

/// <summary>A provider that only has a health. The scripted engine makes no sandboxes.</summary>
internal sealed class ScriptedProvider : ISandboxProvider
{
    private int checks;

    public ProviderHealth Health { get; set; } = new(true, "Answers.");

    public int Checks => checks;

    public string Name => "scripted";

    public bool MountsDatasets { get; set; } = true;

    public TimeSpan StartAllowance => TimeSpan.Zero;

    public Task<ProviderHealth> CheckAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref checks);
        return Task.FromResult(Health);
    }

    public Task CreateAsync(SandboxSpec spec, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task StartAsync(SandboxSpec spec, RunRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<RunState> LookAsync(string sandboxId, TimeSpan slice, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<SandboxOutput> CollectAsync(string sandboxId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task DestroyAsync(string sandboxId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IReadOnlyList<SandboxDescription>> ListAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
}
