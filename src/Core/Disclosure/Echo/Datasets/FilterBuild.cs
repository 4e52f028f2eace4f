using RemoteExecutor.Core.Disclosure.Echo.Matching;
using RemoteExecutor.Core.Disclosure.Echo.Personal;

namespace RemoteExecutor.Core.Disclosure.Echo.Datasets;

/// <summary>Builds the filters of one version of a data set by streaming it: once for all values, and once for those of personal columns.</summary>
internal static class FilterBuild
{
    /// <summary>Two parts in a row, or one value, are claimed falsely at most this often for each window of a text; otherwise there is no filter.</summary>
    public const double MostFalsePositives = 2e-5;

    // A set that repeats itself needs less than its size suggests: then the filter is halved while parts stay this rare.
    private const double ShrinkWhileParts = 1e-4;

    private const int BitsPerByte = 8, LeastBlocksLog2 = 10, GzipFactor = 8, Stride = 4;

    // Past this the parts of long values lie further apart, so that the filter holds them.
    private const long BytesPerStride = 256L << 20;

    /// <param name="version">What to read.</param>
    /// <param name="mostBlocksLog2">Memory that the building may take: 64 bytes for each block.</param>
    /// <param name="columns">Learn what they hold.</param>
    /// <param name="cancellationToken">Ends the building.</param>
    /// <exception cref="UnreadableDatasetException">The values of the set cannot be told, or are too many.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static EchoFilter Build(DatasetVersion version, int mostBlocksLog2, ValueColumns columns, CancellationToken cancellationToken)
    {
        var bytes = version.Files.Sum(file => file.Path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file.Bytes * GzipFactor : file.Bytes);
        var filter = Empty(bytes, mostBlocksLog2);
        DatasetReader.Read(version, ValueSink.OfAll(filter, columns), cancellationToken);
        return Finished(filter);
    }

    /// <summary>The filter of what the personal columns hold, by reading the set a second time unless there are none.</summary>
    /// <param name="version">What to read.</param>
    /// <param name="mostBlocksLog2">Memory that the building may take: 64 bytes for each block.</param>
    /// <param name="columns">As <see cref="Build"/> left them.</param>
    /// <param name="cancellationToken">Ends the building.</param>
    /// <exception cref="UnreadableDatasetException">The values are too many.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static EchoFilter BuildPersonal(DatasetVersion version, int mostBlocksLog2, ValueColumns columns, CancellationToken cancellationToken)
    {
        if (columns.PersonalChars == 0) return new EchoFilter(blocksLog2: 0, Stride);
        var filter = Empty(columns.PersonalChars, mostBlocksLog2);
        DatasetReader.Read(version, ValueSink.OfPersonal(filter, columns), cancellationToken);
        return Finished(filter);
    }

    private static EchoFilter Empty(long bytes, int mostBlocksLog2) =>
        new(EchoFilter.BlocksLog2For(bytes, BitsPerByte, Math.Min(LeastBlocksLog2, mostBlocksLog2), mostBlocksLog2), StrideFor(bytes));

    private static EchoFilter Finished(EchoFilter filter)
    {
        var (parts, others) = filter.FalsePositiveRates();
        if (Math.Max(parts * parts, others) > MostFalsePositives) throw new UnreadableDatasetException("it has too many different values");
        filter.Shrink(ShrinkWhileParts);
        return filter;
    }

    /// <summary>4, 8, 16 or 32 characters.</summary>
    public static int StrideFor(long bytes)
    {
        var stride = Stride;
        for (var size = bytes; size > BytesPerStride && stride < 32; size /= 2) stride *= 2;
        return stride;
    }
}
