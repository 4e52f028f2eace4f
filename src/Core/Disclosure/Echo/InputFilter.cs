using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure.Echo.Matching;
using RemoteExecutor.Core.Disclosure.Echo.Values;

namespace RemoteExecutor.Core.Disclosure.Echo;

/// <summary>The values of a run's <c>input_data</c>, as a filter in memory: a byte of filter for each byte of input, 16 MiB at most.</summary>
internal static class InputFilter
{
    private const int BitsPerByte = 8, LeastBlocksLog2 = 6, MostBlocksLog2 = 18, Stride = 4;

    /// <returns>Null when the stream is no JSON within the limits of a submission, so that nothing can be said of echoes.</returns>
    public static async Task<EchoFilter?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var length = stream.CanSeek ? stream.Length : RequestLimits.InputDataBytes;
        if (length > RequestLimits.InputDataBytes) return null;
        var filter = new EchoFilter(EchoFilter.BlocksLog2For(length, BitsPerByte, LeastBlocksLog2, MostBlocksLog2), Stride, shortInsideWords: true);
        var values = new JsonValues(new ValueKeys(filter), RequestLimits.JsonDepth);
        return await JsonStream.ReadAsync(values, stream, RequestLimits.InputDataBytes, RequestLimits.InputDataBytes, cancellationToken) ? filter : null;
    }
}
