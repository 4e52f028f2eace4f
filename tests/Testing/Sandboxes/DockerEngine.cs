using System.Net.Sockets;
using System.Text;

namespace RemoteExecutor.Testing.Sandboxes;

/// <summary>The Docker daemon that tests may use: the one of <c>DOCKER_HOST</c>, else the one at the default socket.</summary>
public static class DockerEngine
{
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(5);

    /// <summary>As <c>DOCKER_HOST</c> is written.</summary>
    public static string Address { get; } =
        Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 } address ? address : "unix:///var/run/docker.sock";

    /// <summary>Skips the test where no daemon answers.</summary>
    public static async Task RequireAsync(CancellationToken cancellationToken) =>
        Requirement.Met(await AnswersAsync(cancellationToken), $"No Docker daemon answers at {Address}; start one or set DOCKER_HOST.");

    public static async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        var endpoint = new Uri(Address);
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bounded.CancelAfter(AnswerTimeout);
        try
        {
            using var socket = endpoint.Scheme == "unix"
                ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
                : new Socket(SocketType.Stream, ProtocolType.Tcp);
            await (endpoint.Scheme == "unix"
                ? socket.ConnectAsync(new UnixDomainSocketEndPoint(endpoint.LocalPath), bounded.Token)
                : socket.ConnectAsync(endpoint.Host, endpoint.Port, bounded.Token));
            await socket.SendAsync("GET /_ping HTTP/1.0\r\n\r\n"u8.ToArray(), bounded.Token);
            var answer = new byte[64];
            return Encoding.ASCII.GetString(answer, 0, await socket.ReceiveAsync(answer, bounded.Token)).Contains(" 200 ", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException)
        {
            return false;
        }
    }
}
