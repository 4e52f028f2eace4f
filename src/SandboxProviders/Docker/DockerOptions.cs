using System.ComponentModel.DataAnnotations;

namespace RemoteExecutor.SandboxProviders.Docker;

/// <summary>Section <c>RemoteExecutor:Docker</c>.</summary>
public sealed class DockerOptions
{
    public const string Section = "RemoteExecutor:Docker";

    /// <summary>
    /// Where the daemon listens: <c>unix:///…</c>, <c>tcp://…</c> or a plain path. Default: <c>DOCKER_HOST</c>, else
    /// <c>unix:///var/run/docker.sock</c>. Alias <c>HOST_DOCKER_SOCKET</c>.
    /// </summary>
    public string? Socket { get; set; }

    /// <summary>The image that <c>sandbox/build docker</c> makes.</summary>
    [Required]
    public string Image { get; set; } = "remote-executor/sandbox:latest";

    /// <summary>Container runtime that the daemon knows, such as <c>runsc</c> for gVisor. Default: the daemon's own.</summary>
    [RegularExpression("^[A-Za-z0-9._-]{1,64}$")]
    public string? Runtime { get; set; }

    /// <summary>The daemon's address, with all defaults applied.</summary>
    /// <exception cref="UriFormatException"><see cref="Socket"/> is neither a path nor an address.</exception>
    public Uri Endpoint
    {
        get
        {
            var socket = FirstOf(Socket, Environment.GetEnvironmentVariable("DOCKER_HOST"), "unix:///var/run/docker.sock");
            return new Uri(socket.StartsWith('/') ? "unix://" + socket : socket);
        }
    }

    internal static bool HasEndpoint(DockerOptions options)
    {
        try
        {
            return options.Endpoint.Scheme is "unix" or "tcp" or "http" or "https" or "npipe";
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    private static string FirstOf(params string?[] values) => values.First(value => !string.IsNullOrWhiteSpace(value))!.Trim();
}
