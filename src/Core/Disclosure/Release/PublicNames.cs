using System.Globalization;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>
/// Column names that hold no data, because whoever reads the summary knew them before the run: they stand in the code or the expected schema, are keys of the
/// input or columns of a data set, or are given by the libraries. A program can still choose among them, which tells a few bits a column.
/// </summary>
internal sealed class PublicNames(string code, IReadOnlySet<string> known)
{
    private const int MostParts = 3, MostNumbers = 200, MostTries = 4096;

    /// <summary>Names that pandas and the runner give of their own.</summary>
    private static readonly HashSet<string> Given = new(StringComparer.Ordinal)
    {
        "value", "variable", "index", "count", "mean", "std", "var", "sem", "min", "max", "sum", "prod", "size", "first", "last", "median", "nunique", "unique", "top", "freq",
        "skew", "kurt", "5%", "10%", "25%", "50%", "75%", "90%", "95%", "proportion", "level_0", "level_1", "level_2", "level_3", "key_0", "_merge", "column", "All",
    };

    private static readonly string[] Suffixes = ["_x", "_y", "_mean", "_sum", "_count", "_min", "_max", "_std", "_median", "_first", "_last", "_size", "_nunique"];

    public bool Holds(string name)
    {
        if (IsOne(name)) return true;
        // The runner joins the levels of a name like this.
        var parts = name.Split(", ");
        if (parts.Length is > 1 and <= MostParts && parts.All(part => part.Length == 0 || IsOne(part))) return true;
        return Suffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal) && IsOne(name[..^suffix.Length]));
    }

    private bool IsOne(string name) => Given.Contains(name) || known.Contains(name) || IsSmallNumber(name) || StandsInCode(name);

    /// <summary>Columns without names of their own are numbered.</summary>
    private static bool IsSmallNumber(string name) =>
        name.Length <= 3 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < MostNumbers;

    /// <summary>As a word or words of their own: in a text, as a name, behind a point.</summary>
    public bool StandsInCode(string name)
    {
        if (name.Length == 0) return false;
        // Bounded, because code can be made of nothing but the beginnings of a name.
        var at = code.IndexOf(name, StringComparison.Ordinal);
        for (var tries = 0; at >= 0 && tries < MostTries; tries++)
        {
            if (!IsWord(at - 1) && !IsWord(at + name.Length)) return true;
            at = code.IndexOf(name, at + 1, StringComparison.Ordinal);
        }

        return false;
    }

    private bool IsWord(int at) => at >= 0 && at < code.Length && (char.IsLetterOrDigit(code[at]) || code[at] == '_');
}
