using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;

namespace RemoteExecutor.Storage.Azure;

/// <summary>
/// The code of an execution: in a row beside its record, or in a blob when it does not fit a column. The row then has the hash and
/// length, and code that does not match them is not handed out.
/// </summary>
internal sealed class CodeBlobs(BlobContainerClient container)
{
    public const string RowKey = "code";

    /// <summary>Stores what does not fit, and returns the row to insert together with the record.</summary>
    public async Task<TableEntity> WriteAsync(string executionId, string code, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(code);
        var row = new TableEntity(executionId, RowKey)
        {
            ["Sha256"] = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            ["Bytes"] = bytes.Length,
        };
        if (code.Length <= TextColumns.ColumnChars) row["Code"] = code;
        else await Blob(executionId).UploadAsync(new BinaryData(bytes), overwrite: true, cancellationToken);
        return row;
    }

    public async Task<string> ReadAsync(TableEntity row, CancellationToken cancellationToken)
    {
        if (row.GetString("Code") is { } code) return code;
        var bytes = await DownloadAsync(row, cancellationToken);
        if (bytes.Length != row.GetInt32("Bytes") || Convert.ToHexStringLower(SHA256.HashData(bytes)) != row.GetString("Sha256"))
            throw new InvalidDataException($"The stored code of {row.PartitionKey} does not match the hash in its record.");
        return Encoding.UTF8.GetString(bytes);
    }

    public Task DeleteAsync(string executionId, CancellationToken cancellationToken) =>
        Blob(executionId).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private async Task<byte[]> DownloadAsync(TableEntity row, CancellationToken cancellationToken)
    {
        try
        {
            // The length is asked for first: a blob that somebody swapped for a huge one is never read into memory.
            var length = (await Blob(row.PartitionKey).GetPropertiesAsync(cancellationToken: cancellationToken)).Value.ContentLength;
            if (length != row.GetInt32("Bytes")) return [];
            return (await Blob(row.PartitionKey).DownloadContentAsync(cancellationToken)).Value.Content.ToArray();
        }
        catch (RequestFailedException error) when (error.Status == 404 && error.ErrorCode == "BlobNotFound")
        {
            throw new InvalidDataException($"The stored code of {row.PartitionKey} is missing.", error);
        }
    }

    private BlobClient Blob(string executionId) => container.GetBlobClient("code/" + executionId);
}
