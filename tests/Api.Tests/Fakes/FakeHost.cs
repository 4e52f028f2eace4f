using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using RemoteExecutor.Api.Contract;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Guard;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Api.Tests.Fakes;

/// <summary>The API on Kestrel, over fakes of everything behind it.</summary>
public sealed class FakeHost : IApiHost, IAsyncLifetime
{
    private readonly string dataDirectory = Path.Combine(Path.GetTempPath(), "rex-api-" + Guid.NewGuid().ToString("N"));
    private WebApplication? app;
    private LocalTokens? tokens;

    public Uri BaseUrl { get; private set; } = null!;

    public string? CodeNeedingApproval => "needs_approval = True";

    public Action<IServiceCollection> Configure { get; init; } = _ => { };

    internal ExecutionOptions Options { get; } = new();

    internal InMemoryExecutions Executions { get; } = new();

    internal InMemoryAudit Audit { get; } = new();

    internal InMemoryInputs Inputs { get; } = new();

    internal FixedDatasets Datasets { get; } = new();

    internal InMemoryBudgets Budgets { get; } = new();

    internal BudgetOptions BudgetOptions { get; } = new();

    internal ScriptedProvider Provider { get; } = new();

    internal FakeLogCollector Logs => app!.Services.GetFakeLogCollector();

    internal ScriptedEngine Engine => (ScriptedEngine)app!.Services.GetRequiredService<IExecutionEngine>();

    public string TokenFor(string agentId) => tokens!.TokenFor(agentId);

    public string SignToken(string headerJson, string payloadJson) => tokens!.SignToken(headerJson, payloadJson);

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Logging.ClearProviders().AddFakeLogging();
        builder.Services.AddLocalSigningKey(dataDirectory).AddRemoteExecutorApi();
        builder.Services.AddSingleton<IOptions<ExecutionOptions>>(Microsoft.Extensions.Options.Options.Create(Options));
        builder.Services.AddSingleton(new HostIdentity("test"));
        builder.Services.AddSingleton<IExecutionStore>(Executions);
        builder.Services.AddSingleton<IAuditStore>(Audit);
        builder.Services.AddSingleton<IInputStore>(Inputs);
        builder.Services.AddSingleton<IDatasetCatalog>(Datasets);
        builder.Services.AddSingleton<IBudgetStore>(Budgets);
        builder.Services.AddSingleton(Microsoft.Extensions.Options.Options.Create(BudgetOptions));
        builder.Services.AddSingleton<DisclosureBudget>();
        builder.Services.AddSingleton<IDatasetProfiles>(Datasets);
        builder.Services.AddSingleton<ISandboxProvider>(Provider);
        builder.Services.AddSingleton<IExecutionGuard, WordGuard>();
        builder.Services.AddSingleton<IDisclosureFilter, OpenFilter>();
        builder.Services.AddSingleton<IExecutionEngine, ScriptedEngine>();
        Configure(builder.Services);
        app = builder.Build();
        app.MapRemoteExecutorApi();
        await app.StartAsync();
        tokens = LocalTokens.FromDataDirectory(dataDirectory);
        BaseUrl = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await app.StopAsync(limit.Token);
            await app.DisposeAsync();
        }

        Directory.Delete(dataDirectory, recursive: true);
    }
}
