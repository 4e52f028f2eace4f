using System.IO.Compression;
using System.Text;
using RemoteExecutor.Core.Disclosure.Echo.Personal;
using RemoteExecutor.Core.Disclosure.Echo.Values;

namespace RemoteExecutor.Core.Disclosure.Echo.Datasets;

/// <summary>A data set whose values cannot be told. The message is the rest of a sentence and names no path.</summary>
internal sealed class UnreadableDatasetException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Streams the values of a data set's files, whatever their format; a format that it does not know is refused, not guessed at.</summary>
internal static class DatasetReader
{
    private const int BufferBytes = 128 << 10, LongestToken = 16 << 20, JsonDepth = 256, SniffBytes = 64 << 10;

    // What a compressed file may become.
    private const long MostBytes = 16L << 30;

    /// <exception cref="UnreadableDatasetException">A file is of no format that is known here, or is not what its name says.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static void Read(DatasetVersion version, ValueSink values, CancellationToken cancellationToken)
    {
        foreach (var file in version.Files)
        {
            if (file.Bytes == 0) continue;
            try
            {
                ReadFile(file.Path, values, cancellationToken);
            }
            catch (InvalidDataException exception)
            {
                throw new UnreadableDatasetException("one of its files is damaged", exception);
            }
        }
    }

    private static void ReadFile(string path, ValueSink values, CancellationToken cancellationToken)
    {
        var isPacked = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var extension = Path.GetExtension(isPacked ? path[..^3] : path).ToLowerInvariant();
        using var file = new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
        if (IsParquet(file))
        {
            ParquetValues.ReadAsync(file, values, cancellationToken).GetAwaiter().GetResult();
            return;
        }

        using var stream = isPacked ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        if (extension is ".json" or ".jsonl" or ".ndjson" or ".geojson")
        {
            var json = new JsonValues(values, JsonDepth, isDataset: true);
            if (!JsonStream.ReadAsync(json, stream, MostBytes, LongestToken, cancellationToken).GetAwaiter().GetResult())
                throw new UnreadableDatasetException("one of its files is no valid JSON");
            return;
        }

        var isTable = extension is ".csv" or ".tsv" or ".tab" or ".psv";
        var isText = extension is ".txt" or ".log" or ".md" or ".xml" or ".html" or ".yaml" or ".yml";
        var start = RequireText(path, isPacked, mayBeLatin1: isTable || isText);
        isTable |= !isText && DelimitedValues.IsTable(Encoding.UTF8.GetString(start));
        using var reader = new StreamReader(new BufferedStream(stream, BufferBytes), Latin1Fallback.Utf8OrLatin1, detectEncodingFromByteOrderMarks: true, BufferBytes);
        void Checkpoint() => cancellationToken.ThrowIfCancellationRequested();
        if (isTable) new DelimitedValues(values, path, extension is ".tsv" or ".tab" ? '\t' : null).Read(reader, Checkpoint);
        else LineValues.Read(reader, values, path, Checkpoint);
    }

    private static bool IsParquet(FileStream file)
    {
        Span<byte> magic = stackalloc byte[4];
        var starts = file.ReadAtLeast(magic, 4, throwOnEndOfStream: false) == 4 && magic.SequenceEqual("PAR1"u8);
        if (starts)
        {
            file.Seek(-4, SeekOrigin.End);
            file.ReadExactly(magic);
            if (!magic.SequenceEqual("PAR1"u8)) throw new InvalidDataException("A Parquet file that ends too early.");
        }

        file.Position = 0;
        return starts;
    }

    /// <summary>
    /// A program opens a file as what it is, not as what it is called: a table packed twice or named like a text would be read here as text, and none of
    /// its values found.
    /// </summary>
    /// <returns>The first bytes.</returns>
    private static byte[] RequireText(string path, bool isPacked, bool mayBeLatin1)
    {
        using var file = File.OpenRead(path);
        using var stream = isPacked ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        var start = new byte[SniffBytes];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return IsText(start.AsSpan(0, read), mayBeLatin1) ? start[..read] : throw new UnreadableDatasetException("one of its files is of a format that echo control does not read");
    }

    private static bool IsText(ReadOnlySpan<byte> start, bool mayBeLatin1)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return true;
        if (start.Contains((byte)0)) return false;
        // The last character may be cut.
        return mayBeLatin1 || System.Text.Unicode.Utf8.IsValid(start) || Encoding.UTF8.GetString(start).AsSpan().Count('\uFFFD') <= 1;
    }
}
