using Docker.DotNet;

namespace RemoteExecutor.Cli.Setup;

/// <summary>Asks the Docker engine, if one answers.</summary>
internal static class DockerEngine
{
    public const string Image = "remote-executor/sandbox:latest";
    public const string VersionLabel = "remote-executor.version";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Where the engine is: as the host finds it, <c>DOCKER_HOST</c>, or the default socket.</summary>
    public static string Address(Func<string, string?> variable)
    {
        var socket = Set(variable, "RemoteExecutor__Docker__Socket") ?? Set(variable, "HOST_DOCKER_SOCKET") ?? Set(variable, "DOCKER_HOST") ?? "/var/run/docker.sock";
        return socket.Contains("://", StringComparison.Ordinal) ? socket : "unix://" + socket;
    }

    /// <summary>Null when the engine answers; otherwise why not, in a few words.</summary>
    public static Task<string?> FaultAsync(string address, CancellationToken cancellationToken) =>
        address.StartsWith("unix://", StringComparison.Ordinal) && !File.Exists(address["unix://".Length..])
        ? Task.FromResult<string?>("no such socket")
        : AskAsync(address, async (client, patience) =>
        {
            await client.System.PingAsync(patience);
            return (string?)null;
        }, fault => fault, cancellationToken);

    /// <summary>Version label of the sandbox image; null without image, label or engine.</summary>
    public static Task<string?> ImageVersionAsync(string address, CancellationToken cancellationToken) =>
        AskAsync(address, async (client, patience) =>
        {
            var image = await client.Images.InspectImageAsync(Image, patience);
            return image.Config?.Labels is { } labels && labels.TryGetValue(VersionLabel, out var version) ? version : null;
        }, _ => null, cancellationToken);

    private static async Task<string?> AskAsync(
        string address, Func<DockerClient, CancellationToken, Task<string?>> question, Func<string, string?> onFault, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var client = new DockerClientBuilder().WithEndpoint(new Uri(address)).Build();
            return await question(client, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return onFault("no answer");
        }
        catch (Exception exception) when (exception is DockerApiException or HttpRequestException or IOException
            or System.Net.Sockets.SocketException or UnauthorizedAccessException or UriFormatException or ArgumentException or TimeoutException)
        {
            return onFault(exception.GetBaseException().Message);
        }
    }

    private static string? Set(Func<string, string?> variable, string name) => variable(name) is { Length: > 0 } value ? value : null;
}
