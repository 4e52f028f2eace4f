using RemoteExecutor.Api.Contract;
using RemoteExecutor.EmbeddedHost.Tests.Hosting;

namespace RemoteExecutor.EmbeddedHost.Tests.Contract;

/// <summary>An embedded host in a process of its own, as the API contract sees it.</summary>
public abstract class EmbeddedApiHost(string provider) : IApiHost, IAsyncLifetime
{
    private HostPlace? place;
    private HostProcess? host;
    private LocalTokens? tokens;

    public Uri BaseUrl => host!.BaseUrl;

    public string CodeNeedingApproval => "import sqlite3\nresult = 1\n";

    public string TokenFor(string agentId) => tokens!.TokenFor(agentId);

    public string SignToken(string headerJson, string payloadJson) => tokens!.SignToken(headerJson, payloadJson);

    public async ValueTask InitializeAsync()
    {
        place = await HostPlace.CreateAsync(provider);
        host = place.Start(null, [.. ContractDataset.Settings.Select(setting => (setting.Key, setting.Value))]);
        tokens = LocalTokens.FromDataDirectory(place.DataDirectory);
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null) await host.DisposeAsync();
        if (place is not null) await place.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

public sealed class DockerApiHost() : EmbeddedApiHost("docker");

public sealed class NativeApiHost() : EmbeddedApiHost("native");
