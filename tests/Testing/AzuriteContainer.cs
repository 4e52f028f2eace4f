using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Containers;

namespace RemoteExecutor.Testing;

/// <summary>One Azurite in memory, on random ports of the loopback address.</summary>
internal sealed class AzuriteContainer : IAsyncDisposable
{
    private const string Image = "mcr.microsoft.com/azure-storage/azurite:3.35.0";
    private const int BlobPort = 10000;
    private const int QueuePort = 10001;
    private const int TablePort = 10002;
    private const string Account = "devstoreaccount1";

    /// <summary>Azurite's published development key; it opens nothing else.</summary>
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly IContainer container;

    private AzuriteContainer(IContainer container) => this.container = container;

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"BlobEndpoint={Endpoint(BlobPort)};QueueEndpoint={Endpoint(QueuePort)};TableEndpoint={Endpoint(TablePort)};";

    public static async Task<AzuriteContainer> StartAsync(CancellationToken cancellationToken)
    {
        // The reaper is one more image to pull. Instead the container ends by itself should this process be killed.
        TestcontainersSettings.ResourceReaperEnabled = false;
        var container = new ContainerBuilder(Image)
            .WithCommand(
                "timeout", "3600", "azurite", "--blobHost", "0.0.0.0", "--queueHost", "0.0.0.0", "--tableHost", "0.0.0.0",
                "--silent", "--skipApiVersionCheck", "--disableTelemetry", "--inMemoryPersistence")
            .WithAutoRemove(true)
            .WithExposedPort(BlobPort).WithExposedPort(QueuePort).WithExposedPort(TablePort)
            .WithCreateParameterModifier(parameters => parameters.HostConfig!.PortBindings = new[] { BlobPort, QueuePort, TablePort }
                .ToDictionary(port => $"{port}/tcp", _ => LoopbackPort()))
            .WithWaitStrategy(Wait.ForUnixContainer().UntilMessageIsLogged("Table service is successfully listening"))
            .Build();
        try
        {
            await container.StartAsync(cancellationToken);
            return new AzuriteContainer(container);
        }
        catch
        {
            await container.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => container.DisposeAsync();

    private static IList<Docker.DotNet.Models.PortBinding> LoopbackPort() => [new() { HostIP = "127.0.0.1", HostPort = "0" }];

    private string Endpoint(int port) => $"http://127.0.0.1:{container.GetMappedPublicPort(port)}/{Account}";
}
