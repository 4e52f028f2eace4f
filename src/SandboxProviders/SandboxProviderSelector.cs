using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders;

/// <summary>Which provider a host uses. With <c>auto</c> that takes asking, so a host awaits <see cref="SelectAsync"/> before it starts.</summary>
public sealed class SandboxProviderSelector
{
    private readonly IReadOnlyList<ISandboxProvider> _candidates;
    private readonly string _wanted;
    private ISandboxProvider? _selected;

    /// <param name="options">Names the provider.</param>
    /// <param name="candidates">In the order in which <c>auto</c> tries them.</param>
    /// <param name="byNameOnly">Never tried: they cost money, or send data off this machine.</param>
    public SandboxProviderSelector(IOptions<ExecutionOptions> options, IEnumerable<ISandboxProvider> candidates, IEnumerable<ISandboxProvider> byNameOnly)
    {
        _candidates = [.. candidates];
        _wanted = options.Value.Provider;
        _selected = _candidates.Concat(byNameOnly).SingleOrDefault(candidate => candidate.Name == _wanted);
    }

    /// <summary>The provider in use.</summary>
    /// <exception cref="InvalidOperationException">It is <c>auto</c>, and nobody has awaited <see cref="SelectAsync"/>.</exception>
    public ISandboxProvider Selected =>
        _selected ?? throw new InvalidOperationException("The sandbox provider is chosen at start: await SandboxProviderSelector.SelectAsync first.");

    /// <summary>
    /// The provider by its name, healthy or not (<c>/ready</c> says which); with <c>auto</c>, the first that is healthy: <c>docker</c>, then <c>native</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">None can be used; the message says what to install.</exception>
    public async Task<ISandboxProvider> SelectAsync(CancellationToken cancellationToken)
    {
        if (_selected is not null) return _selected;
        if (_wanted != "auto") throw new InvalidOperationException($"There is no sandbox provider \"{_wanted}\".");

        var reasons = new List<string>();
        foreach (var candidate in _candidates)
        {
            var health = await candidate.CheckAsync(cancellationToken);
            if (health.Healthy) return _selected = candidate;
            reasons.Add($"{candidate.Name}: {health.Detail}");
        }

        throw new InvalidOperationException("No sandboxes can be made on this machine.\n  " + string.Join("\n  ", reasons));
    }
}
