using Docker.DotNet;
using DotNet.Testcontainers.Builders;

namespace RemoteExecutor.Testing;

/// <summary>
/// Azurite for a test assembly: <c>[assembly: AssemblyFixture(typeof(AzuriteFixture))]</c>. Started by the first test that asks for
/// it, removed at the end.
/// </summary>
public sealed class AzuriteFixture : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(3);

    private readonly Lazy<Task<AzuriteContainer>> container = new(StartAsync);

    /// <summary>Its connection string. Skips the test where there is no Docker engine or no image.</summary>
    public async Task<string> RequireAsync()
    {
        try
        {
            return (await container.Value).ConnectionString;
        }
        catch (Exception error) when (error is DockerUnavailableException or DockerApiException)
        {
            Requirement.Met(false, $"Azurite needs a Docker engine and its image (tests/azurite/build-image): {error.Message.Split('\n')[0]}");
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (container.IsValueCreated && container.Value.IsCompletedSuccessfully) await (await container.Value).DisposeAsync();
    }

    private static async Task<AzuriteContainer> StartAsync()
    {
        using var timeout = new CancellationTokenSource(StartTimeout);
        await AzuriteDockerApi.NegotiateAsync(timeout.Token);
        return await AzuriteContainer.StartAsync(timeout.Token);
    }
}
