using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Data;
using RemoteExecutor.Core.Disclosure.Echo.Datasets;
using RemoteExecutor.Core.Disclosure.Echo.Personal;

namespace RemoteExecutor.Core.Disclosure.Echo.Values;

/// <summary>The values of a Parquet file, one column of one row group at a time. Dates and numbers count as their usual spelling.</summary>
internal static class ParquetValues
{
    // Past this a column of one row group would not be held in memory; writers make groups of a million rows or 128 MiB.
    private const long LongestColumn = 256L << 20;

    /// <exception cref="UnreadableDatasetException">Not a file of that format, or with columns that are too long or of an unknown kind.</exception>
    public static async Task ReadAsync(Stream stream, ValueSink values, CancellationToken cancellationToken)
    {
        try
        {
            await using var reader = await ParquetReader.CreateAsync(stream, cancellationToken: cancellationToken);
            var fields = reader.Schema.GetDataFields();
            foreach (var part in fields.SelectMany(field => field.Path.ToList()).Distinct(StringComparer.Ordinal)) values.AddPublicName(part);
            for (var group = 0; group < reader.RowGroupCount; group++)
            {
                using var rows = reader.OpenRowGroupReader(group);
                foreach (var field in fields)
                {
                    if (field.ClrType == typeof(bool)) continue;
                    var path = field.Path.ToString();
                    var of = values.Columns.Of(path, [path, .. field.Path.ToList()]);
                    if (rows.GetMetadata(field)?.MetaData?.TotalUncompressedSize > LongestColumn) throw new UnreadableDatasetException("a row group of one of its files is too large");
                    using var column = await rows.ReadRawColumnDataBaseAsync(field, cancellationToken);
                    Add(column, values, of);
                }
            }
        }
        catch (Exception exception) when (exception is EndOfStreamException or not (OperationCanceledException or UnreadableDatasetException or IOException or OutOfMemoryException))
        {
            // The library throws what it likes at a damaged file.
            throw new UnreadableDatasetException("one of its Parquet files cannot be read", exception);
        }
    }

    private static void Add(RawColumnData column, ValueSink values, ValueColumn of)
    {
        switch (column)
        {
            case RawColumnData<ReadOnlyMemory<char>> texts:
                foreach (var text in texts.Values) values.Add(text.Span, of);
                break;
            case RawColumnData<ReadOnlyMemory<byte>> bytes:
                foreach (var value in bytes.Values) values.Add(Encoding.UTF8.GetString(value.Span), of);
                break;
            case RawColumnData<int> numbers: Format(numbers.Values, values, of); break;
            case RawColumnData<uint> numbers: Format(numbers.Values, values, of); break;
            case RawColumnData<long> numbers: Format(numbers.Values, values, of); break;
            case RawColumnData<ulong> numbers: Format(numbers.Values, values, of); break;
            case RawColumnData<short> or RawColumnData<ushort> or RawColumnData<byte> or RawColumnData<sbyte>: break; // at most five digits
            case RawColumnData<float> numbers: Format(numbers.Values, values, of); break;
            case RawColumnData<double> numbers: Format(numbers.Values, values, of); break;
            case RawColumnData<decimal> numbers: Format(numbers.Values, values, of); break;
            case RawColumnData<System.Numerics.BigInteger> numbers: Format(numbers.Values, values, of); break;
            case RawColumnData<DateTime> times: Format(times.Values, values, of, "yyyy-MM-dd HH:mm:ss.FFFFFFF"); break;
            case RawColumnData<DateOnly> dates: Format(dates.Values, values, of, "yyyy-MM-dd"); break;
            case RawColumnData<TimeOnly> times: Format(times.Values, values, of, "HH:mm:ss.FFFFFFF"); break;
            case RawColumnData<TimeSpan> spans: Format(spans.Values, values, of); break;
            case RawColumnData<Guid> ids: Format(ids.Values, values, of); break;
            default: throw new UnreadableDatasetException("one of its Parquet files has a column of an unknown kind");
        }
    }

    private static void Format<T>(ReadOnlySpan<T> column, ValueSink values, ValueColumn of, string? format = null)
        where T : ISpanFormattable
    {
        Span<char> text = stackalloc char[128];
        foreach (var value in column)
        {
            if (value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture)) values.Add(text[..length], of);
        }
    }
}
