using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure.Echo.Matching;
using RemoteExecutor.Core.Disclosure.Echo.Personal;
using RemoteExecutor.Core.Disclosure.Echo.Values;

namespace RemoteExecutor.Core.Disclosure.Echo;

/// <summary>
/// The values of a run's <c>input_data</c>, as a filter in memory: a byte of filter for each byte of input, 16 MiB at most. And those under keys that tell of
/// personal data, as another.
/// </summary>
internal static class InputFilter
{
    private const int BitsPerByte = 8, LeastBlocksLog2 = 6, MostBlocksLog2 = 18, Stride = 4;

    /// <returns>Null when the stream is no JSON within the limits of a submission, so that nothing can be said of echoes.</returns>
    public static async Task<(EchoFilter All, EchoFilter Personal)?> ReadAsync(Func<CancellationToken, Task<Stream>> open, CancellationToken cancellationToken)
    {
        var columns = new ValueColumns();
        if (await ReadAsync(open, filter => ValueSink.OfAll(filter, columns), shortInsideWords: true, cancellationToken) is not { } all) return null;
        if (columns.PersonalChars == 0) return (all, new EchoFilter(blocksLog2: 0, Stride));
        // Personal values stand in cells, beside others that are released: short ones only as words of their own.
        return await ReadAsync(open, filter => ValueSink.OfPersonal(filter, columns), shortInsideWords: false, cancellationToken) is { } personal ? (all, personal) : null;
    }

    private static async Task<EchoFilter?> ReadAsync(
        Func<CancellationToken, Task<Stream>> open, Func<EchoFilter, ValueSink> sinkOf, bool shortInsideWords, CancellationToken cancellationToken)
    {
        await using var stream = await open(cancellationToken);
        var length = stream.CanSeek ? stream.Length : RequestLimits.InputDataBytes;
        if (length > RequestLimits.InputDataBytes) return null;
        var filter = new EchoFilter(EchoFilter.BlocksLog2For(length, BitsPerByte, LeastBlocksLog2, MostBlocksLog2), Stride, shortInsideWords);
        var values = new JsonValues(sinkOf(filter), RequestLimits.JsonDepth);
        return await JsonStream.ReadAsync(values, stream, RequestLimits.InputDataBytes, RequestLimits.InputDataBytes, cancellationToken) ? filter : null;
    }
}
