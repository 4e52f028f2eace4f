using System.Globalization;
using System.Text;
using RemoteExecutor.Core.Disclosure;

namespace RemoteExecutor.Disclosure.Tests.Measuring;

/// <summary>The figures of a family on a line, for people.</summary>
internal static class LeakTable
{
    private const int KibiByte = 1024;

    private static readonly DisclosureLevel[] Levels = [DisclosureLevel.Strict, DisclosureLevel.Standard, DisclosureLevel.Open];

    public static string Of(IEnumerable<Measured> all)
    {
        var text = new StringBuilder("| family | programs | raw B | strict B | standard B | of it personal or secret | open B | executions for 1 KiB: strict | standard |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var family in all.GroupBy(measured => measured.Program.Family).OrderBy(family => family.Key, StringComparer.Ordinal)) Line(text, family.Key, [.. family]);
        foreach (var open in all.Where(measured => measured.Program.IsOpen).OrderBy(measured => measured.Program.Family + measured.Program.Name, StringComparer.Ordinal))
            Line(text, $"{open.Program.Family}: {open.Program.Name}", [open]);
        return text.ToString();
    }

    /// <summary>One program a line, and what leaked of it.</summary>
    public static string Details(IEnumerable<Measured> all)
    {
        var text = new StringBuilder();
        foreach (var one in all.OrderBy(measured => measured.Program.Family + measured.Program.Name, StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"## {one.Program.Family} {one.Program.Name}: raw {one.Raw.Told}");
            foreach (var level in Levels)
                text.AppendLine(CultureInfo.InvariantCulture, $"   {level}: {one.Released[level].Bits:0.0} bits {one.Released[level].Told}");
            text.AppendLine(one.AsReleased);
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string name, List<Measured> measured)
    {
        string Mean(Func<Measured, double> of) => measured.Average(of).ToString("0.##", CultureInfo.InvariantCulture);
        string Executions(DisclosureLevel level) => measured.Max(one => one.Released[level].BytesAnExecution) is > 0 and var bytes
            ? Math.Ceiling(KibiByte / bytes).ToString(CultureInfo.InvariantCulture) : "–";
        text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {measured.Count} | {Mean(one => one.Raw.Bytes)} | {Mean(one => one.Released[DisclosureLevel.Strict].BytesAnExecution)} | {Mean(one => one.Released[DisclosureLevel.Standard].BytesAnExecution)} | {Mean(one => one.Released[DisclosureLevel.Standard].SensitiveBytes)} | {Mean(one => one.Released[DisclosureLevel.Open].BytesAnExecution)} | {Executions(DisclosureLevel.Strict)} | {Executions(DisclosureLevel.Standard)} |");
    }
}
