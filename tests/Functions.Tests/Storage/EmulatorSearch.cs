using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace RemoteExecutor.Functions.Tests.Storage;

/// <summary>Looks for a text in everything that a storage account holds: names and contents of blobs, rows of tables, messages of queues.</summary>
internal sealed class EmulatorSearch(string connection, string text)
{
    /// <summary>Where the text is; empty when nowhere.</summary>
    /// <param name="exceptContainer">A container that may hold it.</param>
    /// <returns>Places, and how many things were looked at.</returns>
    public async Task<(List<string> Found, int Searched)> RunAsync(string? exceptContainer, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        var searched = 0;
        await foreach (var (place, content) in EverythingAsync(exceptContainer, cancellationToken))
        {
            searched++;
            if (Holds(content)) found.Add(place);
        }

        return (found, searched);
    }

    private async IAsyncEnumerable<(string Place, byte[] Content)> EverythingAsync(
        string? exceptContainer, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var blobs = new BlobServiceClient(connection);
        await foreach (var container in blobs.GetBlobContainersAsync(cancellationToken: cancellationToken))
        {
            if (container.Name == exceptContainer) continue;
            var client = blobs.GetBlobContainerClient(container.Name);
            await foreach (var blob in client.GetBlobsAsync(cancellationToken: cancellationToken))
            {
                yield return ($"name of blob {blob.Name}", Encoding.UTF8.GetBytes(blob.Name));
                var download = await client.GetBlobClient(blob.Name).DownloadContentAsync(cancellationToken);
                yield return ($"blob {container.Name}/{blob.Name}", download.Value.Content.ToArray());
            }
        }

        var tables = new TableServiceClient(connection);
        await foreach (var table in tables.QueryAsync(cancellationToken: cancellationToken))
        {
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            {
                foreach (var (column, value) in row)
                    yield return ($"table {table.Name} {row.PartitionKey} {row.RowKey} {column}", value as byte[] ?? Encoding.UTF8.GetBytes(value?.ToString() ?? ""));
            }
        }

        var queues = new QueueServiceClient(connection);
        await foreach (var queue in queues.GetQueuesAsync(cancellationToken: cancellationToken))
        {
            var messages = await queues.GetQueueClient(queue.Name).PeekMessagesAsync(32, cancellationToken);
            foreach (var message in messages.Value) yield return ($"queue {queue.Name}", message.Body.ToArray());
        }
    }

    /// <summary>As it stands, in base64, or compressed, as task hubs keep what is large.</summary>
    private bool Holds(byte[] content) =>
        Encoding.UTF8.GetString(content).Contains(text, StringComparison.OrdinalIgnoreCase)
        || (Unpacked(content, stream => new GZipStream(stream, CompressionMode.Decompress)) is { } plain && plain.Contains(text, StringComparison.OrdinalIgnoreCase))
        || (FromBase64(content) is { } decoded && decoded.Contains(text, StringComparison.OrdinalIgnoreCase));

    private static string? Unpacked(byte[] content, Func<Stream, Stream> open)
    {
        if (content is not [0x1f, 0x8b, ..]) return null;
        using var unpacked = open(new MemoryStream(content));
        return new StreamReader(unpacked).ReadToEnd();
    }

    private static string? FromBase64(byte[] content)
    {
        var buffer = new byte[content.Length];
        return Convert.TryFromBase64String(Encoding.UTF8.GetString(content), buffer, out var length) ? Encoding.UTF8.GetString(buffer, 0, length) : null;
    }
}
