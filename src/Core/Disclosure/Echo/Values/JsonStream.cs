using System.Buffers;
using System.Text.Json;

namespace RemoteExecutor.Core.Disclosure.Echo.Values;

/// <summary>Feeds a stream of UTF-8 JSON to <see cref="JsonValues"/>; holds one token at a time.</summary>
internal static class JsonStream
{
    private const int FirstBuffer = 64 << 10;

    /// <param name="values">Where the values go.</param>
    /// <param name="stream">Read to its end.</param>
    /// <param name="maxBytes">Longest document.</param>
    /// <param name="maxToken">Longest string or number, in bytes.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>False when it is no JSON within the limits, so that its values are not known.</returns>
    public static async Task<bool> ReadAsync(JsonValues values, Stream stream, long maxBytes, int maxToken, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var (held, total) = (0, 0L);
            while (true)
            {
                if (held == buffer.Length) buffer = Grow(buffer);
                var read = await stream.ReadAsync(buffer.AsMemory(held), cancellationToken);
                total += read;
                if (total > maxBytes || held > maxToken) return false;
                held += read;
                var mark = total == read && buffer.AsSpan(0, held).StartsWith("\uFEFF"u8) ? 3 : 0;
                var consumed = mark + values.Take(buffer.AsSpan(mark, held - mark), read == 0);
                if (read == 0) break;
                buffer.AsSpan(consumed, held - consumed).CopyTo(buffer);
                held -= consumed;
            }

            values.End();
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static byte[] Grow(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full, clearArray: true);
        return larger;
    }
}
