using System.Net;
using System.Net.Sockets;
using Docker.DotNet;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Docker;

/// <summary>The daemon. Every call is bounded in time, and every fault of the daemon is one <see cref="SandboxException"/>.</summary>
internal sealed class DockerConnection(IOptions<DockerOptions> options) : IDisposable
{
    public const string ProviderName = "docker";

    private const int MaxMessageChars = 300;

    private readonly Lazy<DockerClient> _client = new(() => new DockerClientBuilder().WithEndpoint(options.Value.Endpoint).Build());

    /// <summary>Makes calls on behalf of one stage of one sandbox.</summary>
    /// <param name="stage">Named in the exception.</param>
    /// <param name="sandboxId">Likewise; empty when the call concerns none.</param>
    /// <param name="timeout">For everything that <paramref name="calls"/> does.</param>
    /// <param name="calls">What to do.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public async Task<T> CallAsync<T>(
        SandboxStage stage, string sandboxId, TimeSpan timeout, Func<DockerClient, CancellationToken, Task<T>> calls, CancellationToken cancellationToken)
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bounded.CancelAfter(timeout);
        try
        {
            return await calls(_client.Value, bounded.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw Fault(true, $"The Docker daemon did not answer within {timeout.TotalSeconds:0} s.", e);
        }
        catch (DockerImageNotFoundException e)
        {
            throw Fault(false, $"The image {options.Value.Image} is missing; make it with `sandbox/build docker`.", e);
        }
        catch (DockerApiException e)
        {
            throw Fault(IsTransient(e.StatusCode), $"The Docker daemon answered {(int)e.StatusCode}: {Clip(e.ResponseBody)}", e);
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or IOException)
        {
            throw Fault(true, $"No Docker daemon answers at {options.Value.Endpoint}: {Clip(e.Message)}", e);
        }

        SandboxException Fault(bool transient, string message, Exception inner) => new(ProviderName, stage, sandboxId, transient, message, inner);
    }

    public void Dispose()
    {
        if (_client.IsValueCreated) _client.Value.Dispose();
    }

    /// <summary>A conflict is a removal or a start under way elsewhere; a 5xx is the daemon's own trouble.</summary>
    private static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;

    private static string Clip(string? text) =>
        string.IsNullOrWhiteSpace(text) ? "(no message)" : text.Length <= MaxMessageChars ? text.Trim() : text[..MaxMessageChars];
}
