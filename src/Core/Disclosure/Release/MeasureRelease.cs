using System.Globalization;

namespace RemoteExecutor.Core.Disclosure.Release;

/// <summary>What a program used. It chooses how much, so every digit that is told is a message: no more of them than tell what a run costs.</summary>
internal static class MeasureRelease
{
    private const double MostSeconds = 24 * 3600, MostMegabytes = 1 << 20;

    /// <summary>Processor time, to hundredths of a second; under <c>strict</c> two significant digits.</summary>
    public static double Seconds(double? claimed, DisclosurePolicy policy) => Told(claimed, MostSeconds, decimals: 2, policy);

    /// <summary>Peak memory, to tenths of a MiB; under <c>strict</c> two significant digits.</summary>
    public static double Megabytes(double? claimed, DisclosurePolicy policy) => Told(claimed, MostMegabytes, decimals: 1, policy);

    private static double Told(double? claimed, double most, int decimals, DisclosurePolicy policy)
    {
        if (claimed is not { } measure || !double.IsFinite(measure)) return 0;
        var rounded = Math.Round(Math.Clamp(measure, 0, most), decimals);
        return policy.Level == DisclosureLevel.Strict ? double.Parse(rounded.ToString("E1", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : rounded;
    }
}
