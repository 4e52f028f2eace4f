using System.Net.Sockets;

namespace RemoteExecutor.Testing;

/// <summary>
/// Testcontainers speaks the newest API version it knows, which an older engine (Debian 12 has 20.10) refuses. This tells it what the
/// engine can do, unless the environment already does.
/// </summary>
internal static class AzuriteDockerApi
{
    private const string Variable = "DOCKER_API_VERSION";
    private const string Scheme = "unix://";
    private static readonly Version Assumed = new(1, 44);

    public static async Task NegotiateAsync(CancellationToken cancellationToken)
    {
        var host = Environment.GetEnvironmentVariable("DOCKER_HOST") ?? Scheme + "/var/run/docker.sock";
        if (Environment.GetEnvironmentVariable(Variable) is not null || !host.StartsWith(Scheme, StringComparison.Ordinal)) return;

        var socket = host[Scheme.Length..];
        // Without a socket there is no engine, which Testcontainers says in its own words.
        if (!File.Exists(socket)) return;
        if (Version.TryParse(await AskAsync(socket, cancellationToken), out var version) && version < Assumed)
            Environment.SetEnvironmentVariable(Variable, version.ToString());
    }

    private static async Task<string?> AskAsync(string socketPath, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, token) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketPath), token);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var client = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(10) };
        try
        {
            using var reply = await client.GetAsync(new Uri("http://engine/_ping"), cancellationToken);
            return reply.Headers.TryGetValues("Api-Version", out var values) ? values.First() : null;
        }
        catch (HttpRequestException)
        {
            // A socket that nobody listens on: again for Testcontainers to say.
            return null;
        }
    }
}
