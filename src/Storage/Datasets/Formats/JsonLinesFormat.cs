using System.Text.Json;

namespace RemoteExecutor.Storage.Datasets.Formats;

/// <summary>A JSON object on each line.</summary>
internal static class JsonLinesFormat
{
    private const int MaxRecords = 1000;

    /// <summary>From the beginning of the file; null when it is something else.</summary>
    public static IReadOnlyList<(string Name, string Dtype)>? Columns(ReadOnlyMemory<byte> head, bool isCut)
    {
        var columns = new JsonColumns();
        if (isCut) head = head[..(head.Span.LastIndexOf((byte)'\n') + 1)];
        for (var records = 0; !head.IsEmpty && records < MaxRecords; records++)
        {
            var end = head.Span.IndexOf((byte)'\n');
            var line = end < 0 ? head : head[..end];
            head = end < 0 ? default : head[(end + 1)..];
            if (line.Span.Trim(" \t\r"u8).IsEmpty) continue;
            try
            {
                using var record = JsonDocument.Parse(line);
                columns.See(record.RootElement);
            }
            catch (JsonException)
            {
                return null;
            }
        }

        return columns.All;
    }

    /// <summary>Lines that are not blank; a line end inside of a JSON text is always escaped.</summary>
    public static async Task<long> CountAsync(Stream text, CancellationToken cancellationToken)
    {
        var chunk = new byte[256 << 10];
        var (rows, isBlank) = (0L, true);
        for (int read; (read = await text.ReadAsync(chunk, cancellationToken)) > 0;) Count(chunk.AsSpan(0, read));
        return isBlank ? rows : rows + 1;

        void Count(ReadOnlySpan<byte> bytes)
        {
            for (int end; (end = bytes.IndexOf((byte)'\n')) >= 0; bytes = bytes[(end + 1)..])
            {
                if (!isBlank || bytes[..end].ContainsAnyExcept(" \t\r"u8)) rows++;
                isBlank = true;
            }

            isBlank &= !bytes.ContainsAnyExcept(" \t\r"u8);
        }
    }
}
