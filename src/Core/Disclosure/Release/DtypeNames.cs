using System.Text.RegularExpressions;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>
/// Data types as Python, numpy, pandas, polars and Arrow name them: whole names out of a list, so that a type tells one of some three hundred things. A type
/// put together of free words would let a program write sixty characters a column past every other rule.
/// </summary>
internal static partial class DtypeNames
{
    private static readonly HashSet<string> Simple = new(StringComparer.Ordinal)
    {
        // numpy and Python
        "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32", "float64", "float128", "complex64", "complex128",
        "bool", "object", "int", "float", "complex", "str", "bytes", "bytearray", "list", "tuple", "dict", "set", "frozenset", "NoneType", "none", "mixed", "other",
        "decimal.Decimal", "datetime.date", "datetime.datetime", "datetime.time", "datetime.timedelta", "uuid.UUID", "Decimal", "date", "datetime", "time", "timedelta",
        "numpy.bool", "numpy.int8", "numpy.int16", "numpy.int32", "numpy.int64", "numpy.uint8", "numpy.uint16", "numpy.uint32", "numpy.uint64",
        "numpy.float16", "numpy.float32", "numpy.float64", "numpy.str_", "numpy.bytes_", "numpy.datetime64", "numpy.timedelta64", "numpy.ndarray",
        // pandas
        "Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64", "Float32", "Float64", "boolean", "string", "category", "period", "interval", "Sparse",
        "pandas.Timestamp", "pandas.Timedelta", "pandas.Period", "pandas.Interval", "pandas._libs.tslibs.timestamps.Timestamp", "pandas._libs.tslibs.timedeltas.Timedelta",
        // polars
        "Int128", "Boolean", "String", "Utf8", "Categorical", "Enum", "Binary", "Date", "Time", "Datetime", "Duration", "List", "Array", "Struct", "Object", "Null", "Unknown",
        // Arrow
        "null", "halffloat", "double", "decimal32", "decimal64", "decimal128", "decimal256", "large_string", "string_view", "utf8", "binary", "large_binary", "binary_view",
        "fixed_size_binary", "date32[day]", "date64[ms]", "date32", "date64", "dictionary", "large_list", "fixed_size_list", "list_view", "large_list_view", "struct", "map",
        "union", "run_end_encoded", "unknown", "timestamp", "duration",
    };

    /// <summary>The name as it may leave; null when it is no known type.</summary>
    public static string? Known(string raw)
    {
        // decimal128(10, 2) is told without its parameters, interval[int64, right] without its parts.
        var parameters = raw.IndexOf('(', StringComparison.Ordinal);
        var name = parameters > 0 ? raw[..parameters] : raw;
        if (Simple.Contains(name)) return name;
        if (Timed().Match(name) is { Success: true } timed) return timed.Groups["zone"].Success ? $"{timed.Groups["type"].Value}[{timed.Groups["unit"].Value}, tz]" : name;
        if (Nested().Match(name) is { Success: true } nested) return nested.Groups["type"].Value;
        return Of().Match(name) is { Success: true } of && Simple.Contains(of.Groups["item"].Value) ? name : null;
    }

    /// <summary>A unit, and perhaps a time zone, whose name is not told.</summary>
    [GeneratedRegex(@"^(?<type>datetime64|timedelta64|timestamp|duration|time32|time64)\[(?<unit>s|ms|us|ns|D|h|m)(?<zone>, .{1,100})?\]\z", RegexOptions.NonBacktracking)]
    private static partial Regex Timed();

    /// <summary>Types with names of fields or other free words inside.</summary>
    [GeneratedRegex(@"^(?<type>interval|period|Sparse|struct|map|dictionary)[\[<].{0,200}[\]>]\z", RegexOptions.NonBacktracking)]
    private static partial Regex Nested();

    [GeneratedRegex(@"^(?:(?:large_)?list<(?:item: )?(?<item>[A-Za-z0-9_\[\]]{1,30})>|(?<item>[a-z0-9_]{1,20})\[(?:pyarrow|python)\])\z", RegexOptions.NonBacktracking)]
    private static partial Regex Of();
}
