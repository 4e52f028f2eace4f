using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using RemoteExecutor.Core.Configuration;

namespace RemoteExecutor.Storage.Azure;

/// <summary>The tables and containers that the stores use, all under one prefix.</summary>
internal sealed class AzureStorageAccount
{
    /// <summary>One slow request must not hold up a caller for the client's default of 100 seconds.</summary>
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(20);

    /// <param name="configure">Changes the clients' options, for tests.</param>
    public AzureStorageAccount(AzureStorageOptions options, Action<ClientOptions>? configure = null)
    {
        var tableOptions = WithRetries(new TableClientOptions(), options, configure);
        var blobOptions = WithRetries(new BlobClientOptions(), options, configure);
        TableServiceClient tables;
        BlobServiceClient blobs;
        if (options.ConnectionString is { Length: > 0 } connection)
        {
            tables = new TableServiceClient(connection, tableOptions);
            blobs = new BlobServiceClient(connection, blobOptions);
        }
        else
        {
            var identity = new DefaultAzureCredential(new DefaultAzureCredentialOptions { ManagedIdentityClientId = options.ManagedIdentityClientId });
            tables = new TableServiceClient(options.TableServiceUri, identity, tableOptions);
            blobs = new BlobServiceClient(options.BlobServiceUri, identity, blobOptions);
        }

        Executions = tables.GetTableClient(options.NamePrefix + "executions");
        Pointers = tables.GetTableClient(options.NamePrefix + "pointers");
        Claims = tables.GetTableClient(options.NamePrefix + "claims");
        Slots = tables.GetTableClient(options.NamePrefix + "slots");
        Budgets = tables.GetTableClient(options.NamePrefix + "budgets");
        Audit = tables.GetTableClient(options.NamePrefix + "audit");
        Code = blobs.GetBlobContainerClient(options.NamePrefix + "-code");
        Inputs = blobs.GetBlobContainerClient(options.NamePrefix + "-inputs");
    }

    /// <summary>All instances on the same tables are one host: each looks after the sandboxes that any of them made.</summary>
    public HostIdentity Identity =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Executions.Uri.GetLeftPart(UriPartial.Path))))[..16]);

    /// <summary>Records, and their code when it is small: PartitionKey is the execution id.</summary>
    public TableClient Executions { get; }

    /// <summary>Rows that only say where a record or an audit entry is, in the order of a listing.</summary>
    public TableClient Pointers { get; }

    /// <summary>Idempotency keys: PartitionKey is the agent.</summary>
    public TableClient Claims { get; }

    /// <summary>Who holds a sandbox slot, and who waits for one. As many rows as there are active executions.</summary>
    public TableClient Slots { get; }

    /// <summary>Disclosure budgets: PartitionKey is the agent, RowKey the data set.</summary>
    public TableClient Budgets { get; }

    /// <summary>Audit chains: PartitionKey is the execution id, RowKey the place in the chain.</summary>
    public TableClient Audit { get; }

    /// <summary>Code that is too large for a table row.</summary>
    public BlobContainerClient Code { get; }

    /// <summary>Inputs. The account must not keep deleted blobs or old versions of this container.</summary>
    public BlobContainerClient Inputs { get; }

    /// <summary>Makes what is missing. Idempotent.</summary>
    public Task InitializeAsync(CancellationToken cancellationToken) =>
        AzureFaults.GuardAsync(
            () => Task.WhenAll(
                Executions.CreateIfNotExistsAsync(cancellationToken),
                Pointers.CreateIfNotExistsAsync(cancellationToken),
                Claims.CreateIfNotExistsAsync(cancellationToken),
                Slots.CreateIfNotExistsAsync(cancellationToken),
                Budgets.CreateIfNotExistsAsync(cancellationToken),
                Audit.CreateIfNotExistsAsync(cancellationToken),
                Code.CreateIfNotExistsAsync(cancellationToken: cancellationToken),
                Inputs.CreateIfNotExistsAsync(cancellationToken: cancellationToken)),
            cancellationToken);

    private static T WithRetries<T>(T client, AzureStorageOptions options, Action<ClientOptions>? configure)
        where T : ClientOptions
    {
        client.Retry.MaxRetries = options.MaxRetries;
        client.Retry.Delay = TimeSpan.FromMilliseconds(200);
        client.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        client.Retry.NetworkTimeout = NetworkTimeout;
        configure?.Invoke(client);
        return client;
    }
}
