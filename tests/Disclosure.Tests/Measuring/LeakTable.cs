using System.Globalization;
using RemoteExecutor.Core.Disclosure;

namespace RemoteExecutor.Disclosure.Tests.Measuring;

/// <summary>Bytes of data an execution, a family on a line, as Markdown: the mean of its programs, and of the one that gives away most.</summary>
internal static class LeakTable
{
    private const int KibiByte = 1024;

    private static readonly DisclosureLevel[] Levels = [DisclosureLevel.Strict, DisclosureLevel.Standard, DisclosureLevel.Open];

    public static IEnumerable<string> Of(IReadOnlyList<Measured> all) =>
    [
        "| family | programs | no filter | strict | standard | of it personal or secret | open | strict, most | standard, most | executions for 1 KiB, strict | standard |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
        .. all.GroupBy(one => one.Program.Family).Select(family => Line(family.Key, [.. family])),
        .. all.Where(one => one.Program.IsOpen).Select(one => Line($"{one.Program.Family}: {one.Program.Name}", [one])),
    ];

    /// <summary>One program after the other, and what leaked of it.</summary>
    public static IEnumerable<string> Details(IEnumerable<Measured> all) => all.SelectMany(one => (string[])
    [
        $"## {one.Program.Family} {one.Program.Name}: {one.Raw.Told}",
        .. Levels.Select(level => string.Create(CultureInfo.InvariantCulture, $"   {level}: {one.Released[level].Bits:0.0} bits; {one.Released[level].Told}")),
        one.AsReleased,
    ]);

    private static string Line(string name, List<Measured> measured)
    {
        string Mean(Func<Measured, double> of) => Number(measured.Average(of));
        double Most(DisclosureLevel level) => measured.Max(one => one.Released[level].BytesAnExecution);
        string Executions(DisclosureLevel level) => Most(level) > 0 ? Number(Math.Ceiling(KibiByte / Most(level))) : "–";
        string[] cells =
        [
            name, Number(measured.Count), Mean(one => one.Raw.Bytes), .. Levels[..2].Select(level => Mean(one => one.Released[level].BytesAnExecution)),
            Mean(one => one.Released[DisclosureLevel.Standard].SensitiveBytes), Mean(one => one.Released[DisclosureLevel.Open].BytesAnExecution),
            .. Levels[..2].Select(level => Number(Most(level))), .. Levels[..2].Select(Executions),
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static string Number(double number) => number.ToString(number < 10 ? "0.##" : "0", CultureInfo.InvariantCulture);
}
