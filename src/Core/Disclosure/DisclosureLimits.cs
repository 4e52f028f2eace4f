using System.Globalization;

namespace RemoteExecutor.Core.Disclosure;

/// <summary>
/// What an owner tightens of a level's policy table, field by field. Null leaves a field to the level; a value that is looser than the
/// level's has no effect.
/// </summary>
public sealed record DisclosureLimits
{
    /// <inheritdoc cref="DisclosurePolicy.SampleRows"/>
    public int? SampleRows { get; init; }

    /// <inheritdoc cref="DisclosurePolicy.OutputChars"/>
    public int? OutputChars { get; init; }

    /// <inheritdoc cref="DisclosurePolicy.ErrorChars"/>
    public int? ErrorChars { get; init; }

    /// <inheritdoc cref="DisclosurePolicy.Redacts"/>
    public bool? Redacts { get; init; }

    /// <inheritdoc cref="DisclosurePolicy.Extremes"/>
    public bool? Extremes { get; init; }

    /// <inheritdoc cref="DisclosurePolicy.SignificantDigits"/>
    public int? SignificantDigits { get; init; }

    /// <inheritdoc cref="DisclosurePolicy.MinimumCount"/>
    public int? MinimumCount { get; init; }

    /// <inheritdoc cref="DisclosurePolicy.ExactRowsFrom"/>
    public int? ExactRowsFrom { get; init; }

    /// <inheritdoc cref="DisclosurePolicy.CategoryValues"/>
    public int? CategoryValues { get; init; }

    /// <inheritdoc cref="DisclosurePolicy.CategoryRows"/>
    public int? CategoryRows { get; init; }

    /// <inheritdoc cref="DisclosurePolicy.CategoryShare"/>
    public double? CategoryShare { get; init; }

    /// <inheritdoc cref="DisclosurePolicy.TotalBytes"/>
    public int? TotalBytes { get; init; }

    /// <summary>The stricter of both in every field; null when neither limits anything.</summary>
    public static DisclosureLimits? Strictest(DisclosureLimits? one, DisclosureLimits? other)
    {
        if (one is null || other is null) return one ?? other;
        return new()
        {
            SampleRows = Least(one.SampleRows, other.SampleRows),
            OutputChars = Least(one.OutputChars, other.OutputChars),
            ErrorChars = Least(one.ErrorChars, other.ErrorChars),
            Redacts = one.Redacts is null && other.Redacts is null ? null : one.Redacts is true || other.Redacts is true,
            Extremes = one.Extremes is null && other.Extremes is null ? null : one.Extremes is not false && other.Extremes is not false,
            SignificantDigits = FewestDigits(one.SignificantDigits, other.SignificantDigits),
            MinimumCount = Greatest(one.MinimumCount, other.MinimumCount),
            ExactRowsFrom = Greatest(one.ExactRowsFrom, other.ExactRowsFrom),
            CategoryValues = Least(one.CategoryValues, other.CategoryValues),
            CategoryRows = Greatest(one.CategoryRows, other.CategoryRows),
            CategoryShare = Least(one.CategoryShare, other.CategoryShare),
            TotalBytes = Least(one.TotalBytes, other.TotalBytes),
        };
    }

    /// <summary>For the audit trail: <c>minimum_count=20 sample_rows=0</c>; empty without a limit.</summary>
    public override string ToString() => string.Join(' ', DisclosureLimitsReader.Fields(this)
        .Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Field}={field.Value}")));

    /// <summary>0 digits means: as computed.</summary>
    internal static int? FewestDigits(int? one, int? other) => one is null or 0 ? other ?? one : other is null or 0 ? one : Math.Min(one.Value, other.Value);

    private static T? Least<T>(T? one, T? other)
        where T : struct, IComparable<T> => one is null ? other : other is null || one.Value.CompareTo(other.Value) <= 0 ? one : other;

    private static T? Greatest<T>(T? one, T? other)
        where T : struct, IComparable<T> => one is null ? other : other is null || one.Value.CompareTo(other.Value) >= 0 ? one : other;
}
