using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RemoteExecutor.Api.Contract;
using RemoteExecutor.Core;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.EmbeddedHost.Journal;
using RemoteExecutor.SandboxProviders;
using RemoteExecutor.Storage.Datasets;
using RemoteExecutor.Storage.Sqlite;
using RemoteExecutor.Testing.Sandboxes;

namespace RemoteExecutor.EmbeddedHost.Tests.Hosting;

/// <summary>A data directory and the provider's surroundings, for hosts that come and go; looks afterwards at what they left.</summary>
internal sealed class HostPlace : IAsyncDisposable
{
    private readonly string provider;

    private HostPlace(string provider, IReadOnlyDictionary<string, string?> settings)
    {
        this.provider = provider;
        Settings = settings;
    }

    public string DataDirectory { get; } = Path.Combine(Path.GetTempPath(), "rex-test-" + Guid.NewGuid().ToString("N"));

    /// <summary>Configuration of the provider, by key.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>Skips the test where the provider cannot work.</summary>
    public static async Task<HostPlace> CreateAsync(string provider) => new(provider, await ProviderSettings.OfAsync(provider));

    public HostProcess Start((string Step, string Moment)? pauseAt = null, params (string Key, string Value)[] more) =>
        HostProcess.Start(
            DataDirectory, provider, pauseAt,
            Settings.Select(setting => (setting.Key, setting.Value!)).Concat(more.Select(setting => (setting.Key, setting.Value))));

    public HostClient Client(HostProcess host, string agentId = "20001") => new(host.BaseUrl, DataDirectory, agentId);

    /// <summary>With no host running: no sandbox, no input, no journal entry is left, and every chain is whole and finished.</summary>
    public async Task AssertNothingLeftAsync(params string[] executionIds)
    {
        await using var services = Services();
        var token = TestContext.Current.CancellationToken;
        var left = await services.GetRequiredService<ISandboxProvider>().ListAsync(token);
        Assert.Empty(left.Select(sandbox => sandbox.ExecutionId).Intersect(executionIds));
        Assert.Empty(await services.GetRequiredService<IInputStore>().ListAsync(token));
        Assert.Empty(await ActivatorUtilities.CreateInstance<SqliteExecutionJournal>(services).ListAsync(token));
        Assert.Empty(await services.GetRequiredService<IExecutionStore>().ListUnfinishedAsync(token));
        foreach (var executionId in executionIds)
        {
            var chain = await services.GetRequiredService<IAuditStore>().ReadChainAsync(executionId, token);
            Assert.Empty(AuditChain.Verify(chain, mustBeFinished: true));
        }
    }

    /// <summary>A test that killed its host, or stopped it with programs running, takes their sandboxes with it.</summary>
    public async ValueTask DisposeAsync()
    {
        var identity = Path.Combine(DataDirectory, "host-id");
        if (File.Exists(identity))
        {
            await using var services = Services();
            var sandboxes = services.GetRequiredService<ISandboxProvider>();
            var hostId = await File.ReadAllTextAsync(identity);
            foreach (var sandbox in (await sandboxes.ListAsync(CancellationToken.None)).Where(sandbox => sandbox.HostId == hostId))
                await sandboxes.DestroyAsync(sandbox.SandboxId, CancellationToken.None);
        }

        if (Directory.Exists(DataDirectory)) Directory.Delete(DataDirectory, recursive: true);
    }

    /// <summary>What a host consists of, without its engine.</summary>
    public ServiceProvider Services(Action<IServiceCollection>? more = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings).AddInMemoryCollection(
        [
            new("RemoteExecutor:Provider", provider),
            new("RemoteExecutor:Storage:DataDirectory", DataDirectory),
        ]).Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddRemoteExecutorCore()
            .AddSandboxProviders()
            .AddSqliteStorage()
            .AddDatasetProfiles()
            .AddSingleton(SqliteExecutionJournal.Schema);
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }
}

/// <summary>What a host has to be told so that it uses what the tests made.</summary>
internal static class ProviderSettings
{
    public static async Task<IReadOnlyDictionary<string, string?>> OfAsync(string provider)
    {
        var token = TestContext.Current.CancellationToken;
        return provider switch
        {
            "docker" => new Dictionary<string, string?>
            {
                ["RemoteExecutor:Docker:Socket"] = DockerEngine.Address,
                ["RemoteExecutor:Docker:Image"] = await SandboxImage.RequireAsync(token),
            },
            "native" => new Dictionary<string, string?> { ["RemoteExecutor:Native:RootFs"] = await RootFs.RequireAsync(token) },
            _ => throw new ArgumentOutOfRangeException(nameof(provider)),
        };
    }
}
