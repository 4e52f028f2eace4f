using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Storage.Azure;

/// <summary>Inputs as blobs. Each is written by one request, so an interrupted write leaves nothing.</summary>
internal sealed class BlobInputStore(AzureStorageAccount account) : IInputStore
{
    private const string Suffix = ".json";

    private static readonly BlobUploadOptions OneRequest = new()
    {
        TransferOptions = new() { InitialTransferSize = RequestLimits.InputDataBytes + 1 },
        HttpHeaders = new() { ContentType = "application/json" },
    };

    public Task PutAsync(string executionId, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        var blob = BlobOf(executionId);
        return AzureFaults.GuardAsync(() => blob.UploadAsync(new BinaryData(json), OneRequest, cancellationToken), cancellationToken);
    }

    public Task<Stream?> OpenReadAsync(string executionId, CancellationToken cancellationToken)
    {
        var blob = BlobOf(executionId);
        return AzureFaults.GuardAsync<Stream?>(
            async () =>
            {
                try
                {
                    return await blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellationToken);
                }
                catch (RequestFailedException error) when (error.Status == 404 && error.ErrorCode == "BlobNotFound")
                {
                    return null;
                }
            },
            cancellationToken);
    }

    public Task DeleteAsync(string executionId, CancellationToken cancellationToken)
    {
        var blob = BlobOf(executionId);
        return AzureFaults.GuardAsync(() => blob.DeleteIfExistsAsync(cancellationToken: cancellationToken), cancellationToken);
    }

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) =>
        AzureFaults.GuardAsync<IReadOnlyList<string>>(
            async () =>
            {
                var ids = new List<string>();
                await foreach (var blob in account.Inputs.GetBlobsAsync(cancellationToken: cancellationToken))
                {
                    var id = Path.GetFileNameWithoutExtension(blob.Name);
                    if (ExecutionIds.AreValid(id) && blob.Name == id + Suffix) ids.Add(id);
                }

                return ids;
            },
            cancellationToken);

    private BlobClient BlobOf(string executionId)
    {
        ExecutionIds.Require(executionId);
        return account.Inputs.GetBlobClient(executionId + Suffix);
    }
}
