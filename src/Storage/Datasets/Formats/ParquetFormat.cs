using System.Buffers.Binary;
using Parquet;
using Parquet.Schema;
using RemoteExecutor.Core.Datasets;

namespace RemoteExecutor.Storage.Datasets.Formats;

/// <summary>Apache Parquet: columns and rows stand in the footer, so that no value is read.</summary>
internal static class ParquetFormat
{
    private const int MaxFooterBytes = 16 << 20;

    public static async Task<DatasetProfile> ReadAsync(DatasetProfile profile, FileStream file, CancellationToken cancellationToken)
    {
        if (!await HasFooterAsync(file, cancellationToken)) return profile;
        try
        {
            await using var reader = await ParquetReader.CreateAsync(file, cancellationToken: cancellationToken);
            return profile with
            {
                Columns = [.. reader.Schema.Fields.Select(field => (field.Name, DtypeOf(field)))],
                Rows = reader.Metadata?.NumRows,
            };
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or IOException or OutOfMemoryException))
        {
            // The library throws what it likes on a file that is none.
            throw new InvalidDataException("The footer cannot be read.", fault);
        }
    }

    /// <summary>Four bytes of length and <c>PAR1</c> at the end, and a footer of that length that fits.</summary>
    private static async Task<bool> HasFooterAsync(FileStream file, CancellationToken cancellationToken)
    {
        if (file.Length < 12) return false;
        var end = new byte[8];
        file.Position = file.Length - end.Length;
        await file.ReadExactlyAsync(end, cancellationToken);
        file.Position = 0;
        return end.AsSpan(4).SequenceEqual("PAR1"u8) && BinaryPrimitives.ReadUInt32LittleEndian(end) is var length && length <= MaxFooterBytes && length <= file.Length - 12;
    }

    /// <summary>As pandas names it.</summary>
    private static string DtypeOf(Field field)
    {
        if (field is not DataField { IsArray: false } data) return "object";
        var type = data.ClrType;
        if (type == typeof(bool)) return data.IsNullable ? "object" : "bool";
        if (type == typeof(float)) return "float32";
        if (type == typeof(double)) return "float64";
        if (type == typeof(DateTime) || type == typeof(DateTimeOffset)) return "datetime64[ns]";
        return !IntegerNames.TryGetValue(type, out var name) ? "object" : data.IsNullable ? "float64" : name;
    }

    private static readonly Dictionary<Type, string> IntegerNames = new()
    {
        [typeof(sbyte)] = "int8", [typeof(byte)] = "uint8", [typeof(short)] = "int16", [typeof(ushort)] = "uint16",
        [typeof(int)] = "int32", [typeof(uint)] = "uint32", [typeof(long)] = "int64", [typeof(ulong)] = "uint64",
    };
}
