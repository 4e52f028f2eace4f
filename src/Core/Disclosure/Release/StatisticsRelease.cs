using System.Globalization;
using System.Text.Json;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>Statistics of one column: known names only, plausible and finite, with enough rows behind each.</summary>
internal sealed class StatisticsRelease(ReleaseScope scope, long? rows)
{
    private static readonly string[] Moments = ["mean", "std"], Quantiles = ["q05", "q25", "q50", "q75", "q95"];

    private const double Smallest = 1e-12, Largest = 1e15, FewestDigits = 1e11, MostDigits = 1e19;

    private DisclosurePolicy Policy => scope.Policy;

    /// <summary>The statistics that may leave; null when none may.</summary>
    public JsonElement? Release(ReleasedColumn column)
    {
        if (column.Raw.Stats is not { } stats) return null;
        if (Objection(stats) is { } objection)
        {
            scope.Suppressions.Add(objection, column.Index);
            return null;
        }

        var released = new Dictionary<string, object> { ["kind"] = stats.Kind };
        AddCounts(released, column, stats);
        switch (stats.Kind)
        {
            case "numeric": AddNumeric(released, column, stats); break;
            case "text": AddText(released, column, stats); break;
            case "datetime": AddRange(released, column, stats); break;
            case "boolean": AddBoolean(released, column, stats); break;
            default: AddCategory(released, column, stats); break;
        }

        return JsonSerializer.SerializeToElement(released, WireJson.Options);
    }

    private string? Objection(RawStats stats)
    {
        if (stats.Kind is not ("numeric" or "text" or "category" or "datetime" or "boolean")) return "Statistics of an unknown kind are withheld.";
        if (stats.Count < 0 || rows is null || stats.Count > rows) return "Statistics whose count contradicts the row count are withheld.";
        return stats.Count < Policy.MinimumCount
            ? string.Create(CultureInfo.InvariantCulture, $"Statistics with fewer than {Policy.MinimumCount} rows behind them are withheld.")
            : null;
    }

    /// <summary>The count, and the nulls unless they are a few rows; then the count goes too, since the row count would give them away.</summary>
    private void AddCounts(Dictionary<string, object> released, ReleasedColumn column, RawStats stats)
    {
        var missing = rows!.Value - stats.Count;
        if (missing > 0 && missing < Policy.MinimumCount)
        {
            scope.Suppressions.Add("Counts that tell of a few missing values are withheld.", column.Index);
            return;
        }

        released["count"] = stats.Count == rows ? stats.Count : Rounded(stats.Count);
        if (column.Raw.Nulls < 0 || column.Raw.Nulls > missing) scope.Suppressions.Add("Statistics that contradict each other are withheld.", column.Index);
        else if (!IsFew(column.Raw.Nulls)) released["nulls"] = Rounded(column.Raw.Nulls);
    }

    private void AddNumeric(Dictionary<string, object> released, ReleasedColumn column, RawStats stats)
    {
        if (stats.Numbers.Values.Any(ReadsAsPersonal))
        {
            scope.Suppressions.Add("Statistics of numbers that read like personal data are withheld.", column.Index);
            return;
        }

        AddNumbers(released, column, stats, Moments);
        if (column.Hint is not null)
        {
            scope.Suppressions.Add("Quantiles and extremes of columns named like personal data are withheld.", column.Index);
            return;
        }

        AddNumbers(released, column, stats, Quantiles);
        AddExtremes(released, column, stats, "min", "max");
    }

    private void AddText(Dictionary<string, object> released, ReleasedColumn column, RawStats stats)
    {
        AddDistinct(released, column, stats);
        AddExtremes(released, column, stats, "min_length", "max_length");
    }

    private void AddExtremes(Dictionary<string, object> released, ReleasedColumn column, RawStats stats, params string[] names)
    {
        if (AllowsExtremes(column)) AddNumbers(released, column, stats, names);
    }

    private void AddRange(Dictionary<string, object> released, ReleasedColumn column, RawStats stats)
    {
        if (!AllowsExtremes(column)) return;
        foreach (var name in (string[])["min", "max"])
        {
            if (!stats.Texts.TryGetValue(name, out var text)) continue;
            if (IsoTime.IsValid(text)) released[name] = text;
            else scope.Suppressions.Add("Dates that are not ISO 8601 are withheld.", column.Index);
        }
    }

    private bool AllowsExtremes(ReleasedColumn column)
    {
        if (column.Hint is not null) scope.Suppressions.Add("Quantiles and extremes of columns named like personal data are withheld.", column.Index);
        else if (!Policy.Extremes) scope.Suppressions.Add("Minima and maxima are withheld: each is the value of one row.");
        return column.Hint is null && Policy.Extremes;
    }

    private void AddBoolean(Dictionary<string, object> released, ReleasedColumn column, RawStats stats)
    {
        if (Whole(stats, "true") is not { } yes || Whole(stats, "false") is not { } no || yes > stats.Count || no != stats.Count - yes)
        {
            scope.Suppressions.Add("Statistics that contradict each other are withheld.", column.Index);
        }
        else if (IsFew(yes) || IsFew(no))
        {
            scope.Suppressions.Add("Counts of a truth value that few rows share are withheld.", column.Index);
        }
        else
        {
            released["true"] = Rounded(yes);
            released["false"] = Rounded(no);
        }
    }

    private void AddCategory(Dictionary<string, object> released, ReleasedColumn column, RawStats stats)
    {
        AddDistinct(released, column, stats);
        if (new CategoryRelease(scope).Release(column, stats, Whole(stats, "distinct")) is { Count: > 0 } top) released["top"] = top;
    }

    private void AddDistinct(Dictionary<string, object> released, ReleasedColumn column, RawStats stats)
    {
        if (Whole(stats, "distinct") is { } distinct && distinct <= stats.Count) released["distinct"] = Rounded(distinct);
        else if (stats.Numbers.ContainsKey("distinct")) scope.Suppressions.Add("Statistics that contradict each other are withheld.", column.Index);
    }

    private void AddNumbers(Dictionary<string, object> released, ReleasedColumn column, RawStats stats, string[] names)
    {
        foreach (var name in names)
        {
            if (!stats.Numbers.TryGetValue(name, out var number)) continue;
            if (Rounded(number) is { } rounded) released[name] = rounded;
            else scope.Suppressions.Add("Numbers that are not finite, or of no usual size, are withheld.", column.Index);
        }
    }

    private bool IsFew(long count) => count > 0 && count < Policy.MinimumCount;

    private static long? Whole(RawStats stats, string name) =>
        stats.Numbers.TryGetValue(name, out var number) && number is >= 0 and < 1L << 53 && double.IsInteger(number) ? (long)number : null;

    /// <summary>Whole numbers of many digits may be cards: the least of them is one, and the mean of one many times nearly is.</summary>
    private bool ReadsAsPersonal(double number)
    {
        if (!Policy.Redacts || Policy.SignificantDigits > 0 || Math.Abs(number) is < FewestDigits or > MostDigits || !double.IsInteger(number)) return false;
        var digits = Math.Abs(number).ToString("F0", CultureInfo.InvariantCulture);
        return scope.Redact(new UntrustedText(digits, IsCut: false), digits.Length, sampled: true) != digits;
    }

    private long Rounded(long count) => Policy.SignificantDigits > 0 ? (long)Digits(count) : count;

    /// <summary>Null for what is not finite, before or after rounding. Where numbers are rounded, their size tells no more than they do.</summary>
    private double? Rounded(double number)
    {
        if (Policy.SignificantDigits > 0)
        {
            number = Math.Abs(number) < Smallest ? 0 : Digits(number);
            if (Math.Abs(number) >= Largest) return null;
        }

        return double.IsFinite(number) ? number : null;
    }

    private double Digits(double number) =>
        double.Parse(number.ToString($"E{Policy.SignificantDigits - 1}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
