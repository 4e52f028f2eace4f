using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Tests.Contract;

/// <summary>A real provider, and what the tests must know about it that its contract does not say.</summary>
public abstract class ProviderUnderTest : IAsyncLifetime
{
    private readonly HashSet<string> _made = [];
    private ServiceProvider? _services;

    public ISandboxProvider Provider => Services.GetRequiredService<SandboxProviderSelector>().Selected;

    protected ServiceProvider Services => _services ?? throw new InvalidOperationException("Not started.");

    protected abstract string Name { get; }

    /// <summary>False when a sandbox that was created, and not yet started, cannot be found: it is made whole by its start.</summary>
    public virtual bool ExistsBeforeStart => true;

    /// <summary>Process id of the runner, as the host sees it.</summary>
    public abstract Task<int> FindRunnerAsync(string sandboxId, CancellationToken cancellationToken);

    /// <summary>Containers, control groups, mounts and files of these sandboxes that still exist.</summary>
    public abstract Task<IReadOnlyList<string>> FindLeftOversAsync(IReadOnlyCollection<string> sandboxIds, CancellationToken cancellationToken);

    /// <summary>Settings of the provider. Skips the test where it cannot run.</summary>
    protected abstract Task<Dictionary<string, string?>> ConfigureAsync(CancellationToken cancellationToken);

    /// <summary>A provider as another host on this machine would have it.</summary>
    public async Task<ServiceProvider> StartHostAsync(CancellationToken cancellationToken)
    {
        var settings = await ConfigureAsync(cancellationToken);
        settings["RemoteExecutor:Provider"] = Name;
        return Build(settings);
    }

    public static ServiceProvider BuildHost(Dictionary<string, string?> settings, Action<IServiceCollection>? before = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddOptions<ExecutionOptions>().BindConfiguration(ExecutionOptions.Section);
        before?.Invoke(services);
        return services.AddSandboxProviders().BuildServiceProvider();
    }

    public void Remember(string sandboxId)
    {
        lock (_made) _made.Add(sandboxId);
    }

    public async ValueTask InitializeAsync() => _services = await StartHostAsync(CancellationToken.None);

    /// <summary>The last test of the class: nothing of any sandbox is left.</summary>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_services is null) return;
        var left = await FindLeftOversAsync(_made, CancellationToken.None);
        await DisposeAsync(_services);
        Assert.Empty(left);
    }

    protected virtual ServiceProvider Build(Dictionary<string, string?> settings) => BuildHost(settings);

    protected virtual async ValueTask DisposeAsync(ServiceProvider services) => await services.DisposeAsync();
}
