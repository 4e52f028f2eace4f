using System.Globalization;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>
/// How the released columns differ from the expected ones. Expected names are compared with released names, never with raw ones: otherwise
/// a caller could guess what was redacted.
/// </summary>
internal static class SchemaComparison
{
    private const int MaxDifferences = 50;

    /// <summary>Names of one loose type each.</summary>
    private static readonly (string Type, string[] Starts)[] Families =
    [
        ("nested", ["struct", "list", "large_list", "map", "dict", "array"]),
        ("interval", ["interval"]),
        ("timedelta", ["timedelta", "duration"]),
        ("datetime", ["datetime", "date", "timestamp", "time", "period"]),
        ("integer", ["int", "uint", "long", "bigint", "smallint"]),
        ("number", ["float", "double", "number", "numeric", "decimal", "halffloat", "real"]),
        ("boolean", ["bool"]),
        ("string", ["str", "object", "text", "utf8", "large_string", "category", "categorical", "varchar", "char"]),
    ];

    public static IReadOnlyList<string>? Differences(
        IReadOnlyDictionary<string, string>? expected, IReadOnlyList<ReleasedColumn> columns, ReleaseScope scope)
    {
        if (expected is null) return null;

        var actual = columns.ToDictionary(column => column.Name, column => column.Dtype, StringComparer.Ordinal);
        var wanted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, type) in expected) wanted[Clean(name)] = Clean(type);

        var differences = new List<string>();
        foreach (var (name, type) in wanted)
        {
            if (!actual.TryGetValue(name, out var dtype)) differences.Add($"{Shown(name, scope)}: missing");
            else if (Family(dtype) != Family(type)) differences.Add($"{Shown(name, scope)}: expected {Family(type)}, found {dtype}");
        }

        var unexpected = columns.Where(column => !wanted.ContainsKey(column.Name)).ToList();
        if (scope.Policy.Level != DisclosureLevel.Strict) differences.AddRange(unexpected.Select(column => $"{column.Name}: unexpected"));
        else if (unexpected.Count > 0) differences.Add(string.Create(CultureInfo.InvariantCulture, $"{unexpected.Count} unexpected columns"));

        if (differences.Count > MaxDifferences) scope.Suppressions.Add(string.Create(CultureInfo.InvariantCulture, $"Schema differences past the first {MaxDifferences} are withheld."));
        return [.. differences.Take(MaxDifferences)];
    }

    private static string Clean(string? text) => UntrustedText.Of(text, DisclosurePolicy.ColumnNameChars).Text.Trim();

    private static string Shown(string name, ReleaseScope scope) => scope.Redact(new UntrustedText(name, IsCut: false), DisclosurePolicy.ColumnNameChars);

    /// <summary>The family of a type name; a name of no family is a family of its own, shown as "other".</summary>
    private static string Family(string type)
    {
        foreach (var (family, starts) in Families)
        {
            foreach (var start in starts)
            {
                if (type.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return family;
            }
        }

        return "other";
    }
}
