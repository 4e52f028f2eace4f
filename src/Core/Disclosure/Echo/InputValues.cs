using System.Buffers;
using System.Text;
using System.Text.Json;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure.Text;

namespace RemoteExecutor.Core.Disclosure.Echo;

/// <summary>Streams the values of a run's <c>input_data</c> into an <see cref="EchoIndex"/>; holds one value at a time.</summary>
internal static class InputValues
{
    private const int FirstBuffer = 64 << 10;

    /// <returns>False when the stream is no JSON within the limits of a submission, so that nothing can be said of echoes.</returns>
    public static async Task<bool> ReadIntoAsync(EchoIndex index, Stream stream, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var state = new JsonReaderState(new JsonReaderOptions { MaxDepth = RequestLimits.JsonDepth });
            var (held, total) = (0, 0L);
            while (true)
            {
                if (held == buffer.Length) buffer = Grow(buffer);
                var read = await stream.ReadAsync(buffer.AsMemory(held), cancellationToken);
                total += read;
                if (total > RequestLimits.InputDataBytes) return false;
                held += read;
                var consumed = Take(index, buffer.AsSpan(0, held), read == 0, ref state);
                if (read == 0) return true;
                buffer.AsSpan(consumed, held - consumed).CopyTo(buffer);
                held -= consumed;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string that is no Unicode text, such as a lone surrogate.
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static int Take(EchoIndex index, ReadOnlySpan<byte> json, bool isLast, ref JsonReaderState state)
    {
        var reader = new Utf8JsonReader(json, isLast, state);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Number) AddNumber(index, reader.ValueSpan);
            else if (reader.TokenType == JsonTokenType.PropertyName) index.AddKey(TextOf(ref reader));
            else if (reader.TokenType == JsonTokenType.String && reader.ValueSpan.Length >= EchoIndex.ShortestText) index.AddValue(TextOf(ref reader));
        }

        state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    private static ReadOnlySpan<char> TextOf(ref Utf8JsonReader reader) =>
        EchoIndex.Fold(TextHygiene.Clean(reader.GetString() ?? "", keepLines: true)).AsSpan().Trim();

    private static void AddNumber(EchoIndex index, ReadOnlySpan<byte> number)
    {
        if (number[0] == '-') number = number[1..];
        if (number.Length is < EchoIndex.FewestDigits or > EchoIndex.PieceChars || number.ContainsAnyExceptInRange((byte)'0', (byte)'9')) return;
        Span<char> digits = stackalloc char[number.Length];
        Encoding.ASCII.GetChars(number, digits);
        index.AddNumber(digits);
    }

    private static byte[] Grow(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(full.Length * 2);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full, clearArray: true);
        return larger;
    }
}
