using RemoteExecutor.Core.Disclosure;

namespace RemoteExecutor.Core.Datasets;

/// <summary>
/// Whether the first row of a delimited file names its columns: names are public, values are not, so doubt makes it values. It does when all its cells
/// are distinct and look like identifiers in lower case, or when a column has a word there and numbers in all rows that were looked at.
/// </summary>
public static class HeaderRule
{
    /// <summary>Rows behind the first that are looked at, wherever the rule is asked: so that all who ask agree.</summary>
    public const int Rows = 20;

    /// <summary>What pandas reads as missing by default.</summary>
    public static IReadOnlySet<string> MissingMarks { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "", "NA", "N/A", "n/a", "NaN", "nan", "NULL", "null", "None", "<NA>", "#N/A", "-nan", "-NaN", "#NA",
    };

    /// <param name="first">The first row. The first cell may be empty, as above an index that pandas wrote.</param>
    /// <param name="others">The rows behind it; shorter ones do not count.</param>
    public static bool NamesColumns(IReadOnlyList<string> first, IEnumerable<IReadOnlyList<string>> others)
    {
        var rows = others.Take(Rows).Where(row => row.Count >= first.Count).ToList();
        if (rows.Count == 0 || !MayNameColumns(first)) return false;
        return NamesOf(first).All(IsIdentifier) || Enumerable.Range(0, first.Count).Any(column => first[column].Length > 0 && AreNumbers(rows, column));
    }

    /// <summary>Whether nothing in the first row speaks against names, though nothing need speak for them.</summary>
    public static bool MayNameColumns(IReadOnlyList<string> first) =>
        NamesOf(first) is { Count: > 0 } names && first.Distinct(StringComparer.Ordinal).Count() == first.Count && names.All(IsName);

    private static IReadOnlyList<string> NamesOf(IReadOnlyList<string> first) => first is ["", ..] ? [.. first.Skip(1)] : first;

    private static bool IsName(string cell) =>
        cell.Length <= DisclosurePolicy.ColumnNameChars && cell.Any(char.IsLetter) && !cell.Contains('@', StringComparison.Ordinal)
        && !MissingMarks.Contains(cell) && !(cell.Any(char.IsDigit) && IsNumber(cell));

    /// <summary>Whether a key of JSON is a name: one that stands in a single place may be what tells one person from the next.</summary>
    /// <param name="times">How often it occurs.</param>
    public static bool IsKeyName(string key, int times) => times > 1 || IsIdentifier(key);

    /// <summary>Small letters, digits and underscores.</summary>
    public static bool IsIdentifier(string cell) =>
        cell.Length > 0 && char.IsAsciiLetterLower(cell[0]) && cell.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    /// <summary>An empty column proves nothing.</summary>
    private static bool AreNumbers(List<IReadOnlyList<string>> rows, int column) =>
        rows.TrueForAll(row => IsNumber(row[column])) && rows.Exists(row => row[column].Any(char.IsDigit));

    /// <summary>A number, date or time, or nothing.</summary>
    private static bool IsNumber(string cell) => cell.All(c => (!char.IsLetter(c) && c != '@') || c is 'T' or 'Z' or 'e' or 'E');
}
