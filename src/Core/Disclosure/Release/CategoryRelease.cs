using System.Globalization;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>Category values: few, each shared by several rows, and only where values repeat.</summary>
internal sealed class CategoryRelease(ReleaseScope scope)
{
    private const int RawValueChars = 1024, ValueChars = 100;

    private DisclosurePolicy Policy => scope.Policy;

    /// <returns>Pairs of value and number of rows; empty when none may leave.</returns>
    public IReadOnlyList<object[]> Release(ReleasedColumn column, RawStats stats, long? distinct)
    {
        if (stats.Top.Count == 0) return [];
        if (Objection(stats, distinct) is { } objection)
        {
            scope.Suppressions.Add(objection, column.Index);
            return [];
        }

        var shared = stats.Top.Where(value => value.Count >= Math.Max(Policy.CategoryRows, 1)).ToList();
        if (shared.Count < stats.Top.Count)
            scope.Suppressions.Add(Say($"Category values with fewer than {Policy.CategoryRows} rows are withheld."), column.Index);
        if (shared.Count > Policy.CategoryValues)
            scope.Suppressions.Add(Say($"Category values past the first {Policy.CategoryValues} are withheld."), column.Index);
        object[][] released = [.. shared.Take(Policy.CategoryValues).Select(value => new object[] { ValueOf(column, value.Value), value.Count })];
        if (!Policy.Redacts) return released;
        foreach (var piece in scope.Hidden.PiecesIn([.. released.Select(value => (string)value[0])])) released[piece][0] = scope.Mark("data");
        return released;
    }

    private string? Objection(RawStats stats, long? distinct)
    {
        if (Policy.CategoryValues == 0) return "Category values are withheld under this policy.";
        if (distinct is null || distinct > stats.Count || distinct < stats.Top.Count || !Adds(stats))
            return "Category values whose counts contradict each other are withheld.";
        return distinct > Policy.CategoryShare * stats.Count
            ? Say($"Category values are withheld where distinct values are more than {Policy.CategoryShare * 100:0} % of the rows.")
            : null;
    }

    private static bool Adds(RawStats stats)
    {
        decimal sum = 0;
        foreach (var (_, count) in stats.Top)
        {
            if (count < 0) return false;
            sum += count;
        }

        return sum <= stats.Count;
    }

    private string ValueOf(ReleasedColumn column, string? value) =>
        column.Hint is { } kind ? scope.Mark(kind) : scope.RedactValue(UntrustedText.Of(value, RawValueChars), ValueChars);

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
