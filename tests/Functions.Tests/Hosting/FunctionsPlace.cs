using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RemoteExecutor.Api.Contract;
using RemoteExecutor.Core;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.SandboxProviders;
using RemoteExecutor.Storage.Azure;
using RemoteExecutor.Testing;
using RemoteExecutor.Testing.Sandboxes;

namespace RemoteExecutor.Functions.Tests.Hosting;

/// <summary>A task hub, tables and a signing key of its own, for hosts that come and go; looks afterwards at what they left.</summary>
internal sealed class FunctionsPlace : IAsyncDisposable
{
    private const string Host = "AzureFunctionsJobHost:";

    private readonly Dictionary<string, string> settings;

    private FunctionsPlace(string connection, string image)
    {
        var name = "rex" + Guid.NewGuid().ToString("N")[..12];
        Connection = connection;
        settings = new()
        {
            ["AzureWebJobsStorage"] = connection,
            ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
            [Host + "extensions:durableTask:hubName"] = name,
            ["RemoteExecutor:Provider"] = "docker",
            ["RemoteExecutor:Docker:Socket"] = DockerEngine.Address,
            ["RemoteExecutor:Docker:Image"] = image,
            ["RemoteExecutor:Storage:ConnectionString"] = connection,
            ["RemoteExecutor:Storage:NamePrefix"] = name,
            ["RemoteExecutor:Auth:KeyDirectory"] = KeyDirectory,
        };
    }

    /// <summary>Of the emulator.</summary>
    public string Connection { get; }

    public string KeyDirectory { get; } = Path.Combine(Path.GetTempPath(), "rex-functions-" + Guid.NewGuid().ToString("N"));

    /// <summary>Name of the task hub, and start of the names of all tables and containers.</summary>
    public string Name => settings["RemoteExecutor:Storage:NamePrefix"];

    /// <summary>Skips the test where there is no Functions host, no Docker engine or no Azurite.</summary>
    public static async Task<FunctionsPlace> CreateAsync(AzuriteFixture azurite)
    {
        FunctionsCommand.Require();
        return new(await azurite.RequireAsync(), await SandboxImage.RequireAsync(TestContext.Current.CancellationToken));
    }

    public Task<FunctionsProcess> StartAsync(params (string Key, string Value)[] more) =>
        FunctionsProcess.StartAsync(settings.Concat(more.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))));

    public HostClient Client(FunctionsProcess host, string agentId = "20001") => new(host.BaseUrl, KeyDirectory, agentId);

    /// <summary>Sandboxes that exist now, of these executions.</summary>
    public async Task<int> CountSandboxesAsync(IReadOnlyCollection<string> executionIds)
    {
        await using var services = Services();
        var all = await services.GetRequiredService<ISandboxProvider>().ListAsync(TestContext.Current.CancellationToken);
        return all.Count(sandbox => executionIds.Contains(sandbox.ExecutionId));
    }

    /// <summary>No sandbox, no input, no unfinished record is left, and every chain is whole and finished.</summary>
    public async Task AssertNothingLeftAsync(params string[] executionIds)
    {
        await using var services = Services();
        var token = TestContext.Current.CancellationToken;
        Assert.Equal(0, await CountSandboxesAsync(executionIds));
        Assert.Empty(await services.GetRequiredService<IInputStore>().ListAsync(token));
        Assert.Empty(await services.GetRequiredService<IExecutionStore>().ListUnfinishedAsync(token));
        foreach (var executionId in executionIds)
        {
            var chain = await services.GetRequiredService<IAuditStore>().ReadChainAsync(executionId, token);
            Assert.Empty(AuditChain.Verify(chain, mustBeFinished: true));
        }
    }

    /// <summary>A test that killed its host takes the sandboxes of that host with it.</summary>
    public async ValueTask DisposeAsync()
    {
        await using (var services = Services())
        {
            var sandboxes = services.GetRequiredService<ISandboxProvider>();
            var host = services.GetRequiredService<Core.Configuration.HostIdentity>();
            foreach (var sandbox in (await sandboxes.ListAsync(CancellationToken.None)).Where(sandbox => sandbox.HostId == host.Id))
                await sandboxes.DestroyAsync(sandbox.SandboxId, CancellationToken.None);
        }

        if (Directory.Exists(KeyDirectory)) Directory.Delete(KeyDirectory, recursive: true);
    }

    public ServiceProvider Services()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings!).Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddRemoteExecutorCore()
            .AddSandboxProviders()
            .AddAzureStorage()
            .BuildServiceProvider();
    }
}
