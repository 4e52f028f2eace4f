namespace RemoteExecutor.Api.Contract;

/// <summary>
/// Base of the contract classes. Each is inherited once per host, with the host as a fixture; each test makes agents of its own, so
/// that classes can share a host and run in any order.
/// </summary>
public abstract class ApiContract(IApiHost host) : IAsyncLifetime
{
    private static int agents = Environment.TickCount & 0x3FFF;

    private readonly List<ApiClient> clients = [];

    protected IApiHost Host { get; } = host;

    protected const string Quick = "result = 1";

    /// <summary>Runs until it is cancelled; its own time limit bounds it.</summary>
    protected static object Sleeper => new { code = "import time\ntime.sleep(50)\n", timeout_seconds = 55 };

    protected ApiClient As(string agentId) => With("Bearer " + Host.TokenFor(agentId));

    /// <summary>A client with any <c>Authorization</c> header; null for none.</summary>
    protected ApiClient With(string? authorization)
    {
        var client = new ApiClient(Host.BaseUrl, authorization);
        clients.Add(client);
        return client;
    }

    /// <summary>An agent of this tier that no other test uses.</summary>
    protected static string NewAgent(char tier) => tier + Base36(Interlocked.Increment(ref agents));

    public ValueTask InitializeAsync() => Host.RequireAsync();

    public ValueTask DisposeAsync()
    {
        foreach (var client in clients) client.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private static string Base36(int number)
    {
        var text = new char[4];
        for (var i = 3; i >= 0; i--, number /= 36) text[i] = "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36];
        return new string(text);
    }
}
