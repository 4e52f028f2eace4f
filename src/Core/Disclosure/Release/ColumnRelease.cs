using System.Globalization;
using System.Text.RegularExpressions;
using RemoteExecutor.Core.Disclosure.Redaction;
using RemoteExecutor.Core.Disclosure.Text;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>Names and types of columns.</summary>
internal static partial class ColumnRelease
{
    private const int RawNameChars = 1024, DtypeChars = 64;

    public static UntrustedText NameOf(RawColumn column) => UntrustedText.Of(column.Name, RawNameChars);

    public static IReadOnlyList<ReleasedColumn> Release(RawSummary raw, ReleaseScope scope)
    {
        if (raw.Columns.Count > DisclosurePolicy.Columns)
            scope.Suppressions.Add(string.Create(CultureInfo.InvariantCulture, $"Columns past the first {DisclosurePolicy.Columns} are withheld."));

        var columns = new List<ReleasedColumn>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in raw.Columns.Take(DisclosurePolicy.Columns))
        {
            var name = NameOf(column);
            var released = Unique(scope.Redact(name, DisclosurePolicy.ColumnNameChars).Trim(), taken);
            if (name.Text.Length > DisclosurePolicy.ColumnNameChars) scope.Suppressions.Add("Long column names are clipped.", columns.Count);
            // A name that holds personal data is no better a name for what is below it.
            var hint = scope.Policy.Redacts ? ColumnHints.KindOf(name.Text) ?? ColumnHints.KindOf(released) : null;
            columns.Add(new(columns.Count, released, Dtype(column.Dtype, columns.Count, scope), hint, column));
        }

        return columns;
    }

    /// <summary>Repeated names get <c>#2</c>, <c>#3</c>, … within the limit, so that each stays a key of its own.</summary>
    private static string Unique(string name, HashSet<string> taken)
    {
        if (name.Length == 0) name = "(unnamed)";
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $"#{number}");
            unique = TextClip.To(name, DisclosurePolicy.ColumnNameChars - suffix.Length) + suffix;
        }

        return unique;
    }

    private static string Dtype(string? raw, int index, ReleaseScope scope)
    {
        var dtype = Simple(raw ?? "");
        if (dtype.Length <= DtypeChars && LooksLikeDtype().IsMatch(dtype) && Word().Matches(dtype).All(word => KnownWords.Contains(word.Value))) return dtype;

        scope.Suppressions.Add("Types that are no known data type are shown as \"other\".", index);
        return "other";
    }

    /// <summary><c>decimal128(10, 2)</c> without its parameters, <c>datetime64[ns, Europe/Oslo]</c> without its zone.</summary>
    private static string Simple(string dtype)
    {
        var parameters = dtype.IndexOf('(', StringComparison.Ordinal);
        if (parameters > 0) return dtype[..parameters];
        var zone = dtype.IndexOf(", ", StringComparison.Ordinal);
        return zone > 0 && (dtype.StartsWith("datetime64[", StringComparison.Ordinal) || dtype.StartsWith("timestamp[", StringComparison.Ordinal))
            ? dtype[..zone] + ", tz]"
            : dtype;
    }

    /// <summary>A type is a few known words. Free words would let a program write sixty characters a column past every other rule.</summary>
    private static readonly HashSet<string> KnownWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "int", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "integer", "long", "float", "float16", "float32", "float64",
        "float128", "halffloat", "double", "complex", "complex64", "complex128", "number", "decimal", "decimal32", "decimal64", "decimal128", "decimal256",
        "bool", "boolean", "str", "string", "large_string", "string_view", "utf8", "text", "object", "category", "categorical", "enum", "dictionary",
        "datetime", "datetime64", "date", "date32", "date64", "time", "time32", "time64", "timestamp", "timedelta", "timedelta64", "duration", "period",
        "interval", "day", "s", "ms", "us", "ns", "d", "h", "w", "m", "y", "q", "tz", "utc", "left", "right", "both", "neither", "python", "pyarrow",
        "bytes", "binary", "large_binary", "list", "large_list", "array", "tuple", "dict", "set", "struct", "map", "null", "none", "nonetype", "mixed",
        "binary_view", "fixed_size_binary", "fixed_size_list", "list_view", "large_list_view", "union", "run_end_encoded",
        "sparse", "void", "other", "values", "indices", "ordered", "item", "nan", "numpy", "pandas", "polars", "nested", "empty", "unknown",
    };

    [GeneratedRegex(@"^[A-Za-z0-9_.\[\], <>-]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex LooksLikeDtype();

    [GeneratedRegex("[A-Za-z0-9_]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
