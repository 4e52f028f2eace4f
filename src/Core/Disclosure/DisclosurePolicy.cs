using System.Globalization;
using RemoteExecutor.Core.Contracts;

namespace RemoteExecutor.Core.Disclosure;

/// <summary>
/// What may leave under one level. The numbers are conventions of statistical disclosure control: ACRO (threshold 10),
/// OpenSAFELY (no minimum or maximum, outputs checked), DataSHIELD (nfilter.tab 3, levels ≤ 33 % and ≤ 40).
/// </summary>
public sealed record DisclosurePolicy
{
    /// <summary>Most columns that are named.</summary>
    public const int Columns = 100;

    /// <summary>Longest column name, in UTF-16 characters.</summary>
    public const int ColumnNameChars = 64;

    public required DisclosureLevel Level { get; init; }

    public required int SampleRows { get; init; }

    /// <summary>Characters of stdout and of stderr, each; 0 releases their sizes only.</summary>
    public required int OutputChars { get; init; }

    /// <summary>Characters of the error, type included; 0 releases the type only.</summary>
    public required int ErrorChars { get; init; }

    /// <summary>Whether personal data, secrets and echoed input are replaced by marks.</summary>
    public required bool Redacts { get; init; }

    /// <summary>Whether minima, maxima and the text or date range of a column leave: each is the value of one row.</summary>
    public required bool Extremes { get; init; }

    /// <summary>Significant digits of statistics; 0 leaves them as computed.</summary>
    public required int SignificantDigits { get; init; }

    /// <summary>Rows that must be behind any statistic.</summary>
    public required int MinimumCount { get; init; }

    /// <summary>Row counts under this are released as a bound; 0 releases all.</summary>
    public required int ExactRowsFrom { get; init; }

    /// <summary>Most category values of a column; 0 releases none.</summary>
    public required int CategoryValues { get; init; }

    /// <summary>Rows that must share a category value.</summary>
    public required int CategoryRows { get; init; }

    /// <summary>Largest share of distinct values among a column's rows at which category values leave.</summary>
    public required double CategoryShare { get; init; }

    /// <summary>Bytes of the summary as UTF-8 JSON.</summary>
    public required int TotalBytes { get; init; }

    /// <summary>A row count, or the bound that stands for a small one.</summary>
    public RowCount BoundRows(long rows) =>
        rows >= ExactRowsFrom ? new(rows) : new(null, string.Create(CultureInfo.InvariantCulture, $"<{ExactRowsFrom}"));

    /// <summary>The policy of a level.</summary>
    public static DisclosurePolicy Of(DisclosureLevel level) => level switch
    {
        DisclosureLevel.Open => Open,
        DisclosureLevel.Standard => Standard,
        _ => Strict,
    };

    /// <summary>The policy of a level, tightened by what owners of data sets say.</summary>
    public static DisclosurePolicy Of(DisclosureLevel level, DisclosureLimits? limits)
    {
        var policy = Of(level);
        return limits is null ? policy : policy with
        {
            SampleRows = Math.Min(policy.SampleRows, limits.SampleRows ?? policy.SampleRows),
            OutputChars = Math.Min(policy.OutputChars, limits.OutputChars ?? policy.OutputChars),
            ErrorChars = Math.Min(policy.ErrorChars, limits.ErrorChars ?? policy.ErrorChars),
            Redacts = policy.Redacts || limits.Redacts is true,
            Extremes = policy.Extremes && limits.Extremes is not false,
            SignificantDigits = DisclosureLimits.FewestDigits(policy.SignificantDigits, limits.SignificantDigits) ?? 0,
            MinimumCount = Math.Max(policy.MinimumCount, limits.MinimumCount ?? 0),
            ExactRowsFrom = Math.Max(policy.ExactRowsFrom, limits.ExactRowsFrom ?? 0),
            CategoryValues = Math.Min(policy.CategoryValues, limits.CategoryValues ?? policy.CategoryValues),
            CategoryRows = Math.Max(policy.CategoryRows, limits.CategoryRows ?? 0),
            CategoryShare = Math.Min(policy.CategoryShare, limits.CategoryShare ?? policy.CategoryShare),
            TotalBytes = Math.Min(policy.TotalBytes, limits.TotalBytes ?? policy.TotalBytes),
        };
    }

    private static readonly DisclosurePolicy Strict = new()
    {
        Level = DisclosureLevel.Strict,
        SampleRows = 0, OutputChars = 0, ErrorChars = 0, Redacts = true,
        Extremes = false, SignificantDigits = 3, MinimumCount = 10, ExactRowsFrom = 10,
        CategoryValues = 0, CategoryRows = 0, CategoryShare = 0,
        TotalBytes = 4 << 10,
    };

    private static readonly DisclosurePolicy Standard = new()
    {
        Level = DisclosureLevel.Standard,
        SampleRows = 3, OutputChars = 1000, ErrorChars = 500, Redacts = true,
        Extremes = true, SignificantDigits = 0, MinimumCount = 3, ExactRowsFrom = 0,
        CategoryValues = 40, CategoryRows = 5, CategoryShare = 0.33,
        TotalBytes = 16 << 10,
    };

    private static readonly DisclosurePolicy Open = new()
    {
        Level = DisclosureLevel.Open,
        SampleRows = 3, OutputChars = 1000, ErrorChars = 500, Redacts = false,
        Extremes = true, SignificantDigits = 0, MinimumCount = 0, ExactRowsFrom = 0,
        CategoryValues = 40, CategoryRows = 0, CategoryShare = 1,
        TotalBytes = 64 << 10,
    };
}
