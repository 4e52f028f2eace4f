using System.Globalization;
using RemoteExecutor.Core.Disclosure.Redaction;
using RemoteExecutor.Core.Disclosure.Text;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>Names and types of columns.</summary>
internal static class ColumnRelease
{
    private const int RawNameChars = 1024;

    public static UntrustedText NameOf(RawColumn column) => UntrustedText.Of(column.Name, RawNameChars);

    public static IReadOnlyList<ReleasedColumn> Release(RawSummary raw, ReleaseScope scope)
    {
        if (raw.Columns.Count > DisclosurePolicy.Columns)
            scope.Suppressions.Add(string.Create(CultureInfo.InvariantCulture, $"Columns past the first {DisclosurePolicy.Columns} are withheld."));

        var names = raw.Columns.Take(DisclosurePolicy.Columns).Select(column => NameOf(column)).ToList();
        var pieces = scope.Policy.Redacts ? scope.Hidden.PiecesIn([.. names.Select(name => name.Text)]) : new HashSet<int>();
        var columns = new List<ReleasedColumn>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in raw.Columns.Take(DisclosurePolicy.Columns))
        {
            var name = names[columns.Count];
            var released = Unique(pieces.Contains(columns.Count) ? scope.Mark("data") : Shown(name, columns.Count, scope), taken);
            // A suffix can make a secret of what was none.
            if (scope.Redact(new UntrustedText(released, IsCut: false), DisclosurePolicy.ColumnNameChars) is var again && again != released) released = Unique(again.Trim(), taken);
            // A name that holds personal data is no better a name for what is below it. The released one first: it is all that a second look has.
            var hint = scope.Policy.Redacts ? ColumnHints.KindOf(released) ?? ColumnHints.KindOf(name.Text) : null;
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

    private static string Shown(UntrustedText name, int index, ReleaseScope scope)
    {
        if (name.Text.Length > 0 && scope.PublicNames?.Holds(name.Text.Trim()) == false)
        {
            scope.Suppressions.Add("Column names that are neither in the code nor known otherwise are withheld: they may hold data.", index);
            return string.Create(CultureInfo.InvariantCulture, $"column_{index + 1}");
        }

        if (name.Text.Length > DisclosurePolicy.ColumnNameChars) scope.Suppressions.Add("Long column names are clipped.", index);
        return scope.Redact(name, DisclosurePolicy.ColumnNameChars).Trim();
    }

    private static string Dtype(string? raw, int index, ReleaseScope scope)
    {
        if (DtypeNames.Known(raw ?? "") is { } known) return known;
        scope.Suppressions.Add("Types that are no known data type are shown as \"other\".", index);
        return "other";
    }
}
