using RemoteExecutor.Api.Contract;
using RemoteExecutor.Functions.Tests.Hosting;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Functions.Tests.Contract;

/// <summary>One Functions host for all contract classes: it takes seconds to start, and every test has agents of its own.</summary>
public sealed class FunctionsApiHost : IApiHost, IAsyncDisposable
{
    private readonly AzuriteFixture azurite = new();
    private readonly Lazy<Task> started;
    private FunctionsPlace? place;
    private FunctionsProcess? host;
    private LocalTokens? tokens;

    public FunctionsApiHost() => started = new(StartAsync);

    public Uri BaseUrl => host!.BaseUrl;

    public bool BehindProxy => true;

    public string CodeNeedingApproval => "import sqlite3\nresult = 1\n";

    public string TokenFor(string agentId) => tokens!.TokenFor(agentId);

    public string SignToken(string headerJson, string payloadJson) => tokens!.SignToken(headerJson, payloadJson);

    /// <summary>Started by the first test that asks for it; if it does not start, no test waits for it again.</summary>
    public async ValueTask RequireAsync() => await started.Value;

    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        if (place is not null) await place.DisposeAsync();
        await azurite.DisposeAsync();
    }

    private async Task StartAsync()
    {
        place = await FunctionsPlace.CreateAsync(azurite);
        host = await place.StartAsync([.. ContractDataset.Settings.Select(setting => (setting.Key, setting.Value))]);
        tokens = LocalTokens.FromDataDirectory(place.KeyDirectory);
    }
}
