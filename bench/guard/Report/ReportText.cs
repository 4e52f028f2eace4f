using System.Globalization;
using RemoteExecutor.GuardBench.Rates;

namespace RemoteExecutor.GuardBench.Report;

/// <summary>The figures as tables: ratios first, then what they are made of.</summary>
internal static class ReportText
{
    private const double Mebibyte = 1 << 20;

    public static void Write(GuardReport report, TextWriter output)
    {
        var machine = report.Machine;
        Line(output, $"Guard, policy {machine.Policy}, tier Lead");
        Line(output, $"{machine.Processor}, {machine.Cores} cores, {machine.MemoryBytes / Mebibyte:F0} MiB; {machine.System}; {machine.Runtime}; {machine.Python}");
        foreach (var missing in report.MissingCorpora) Line(output, $"Not measured: {missing}. Name the folder that holds it with --corpora.");
        foreach (var set in report.Rates) WriteRates(set, output);
        WriteTimes(report, output);
        WriteHostile(report, output);
    }

    private static void WriteRates(SetRate set, TextWriter output)
    {
        output.WriteLine();
        Line(output, $"{set.Set,-28} {"blocked",8} {"of",6} {"rate",9}   {(set.ShouldPass ? "within the allowed imports" : "for no more than an unknown module or a syntax error")}");
        foreach (var group in set.Groups.OrderBy(group => SortKey(group.Group), StringComparer.Ordinal)) WriteRate(group.Group, group, set.ShouldPass, output);
        if (set.Groups.Count > 1) WriteRate("all", Sum(set.Groups), set.ShouldPass, output);
        foreach (var miss in set.Misses) Line(output, $"  {(set.ShouldPass ? "blocked" : "missed")}: {miss.Group} {miss.Program}: {miss.Why}");
    }

    // "scenario 3" before "scenario 13".
    private static string SortKey(string group)
    {
        var name = group.TrimEnd("0123456789".ToCharArray());
        return name + group[name.Length..].PadLeft(4, '0');
    }

    private static void WriteRate(string name, GroupRate rate, bool shouldPass, TextWriter output) => Line(
        output,
        $"  {(name.Length == 0 ? "all" : name),-26} {rate.Blocked,8} {rate.Programs,6} {Percent(rate.Blocked, rate.Programs),9}   {(shouldPass ? $"{rate.BlockedWithinImports} of {rate.WithinImports}, {Percent(rate.BlockedWithinImports, rate.WithinImports)}" : $"{rate.ByImportOnly}")}");

    private static GroupRate Sum(IReadOnlyList<GroupRate> groups) => new(
        "", groups.Sum(group => group.Programs), groups.Sum(group => group.Blocked), groups.Sum(group => group.ByImportOnly),
        groups.Sum(group => group.WithinImports), groups.Sum(group => group.BlockedWithinImports));

    private static string Percent(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{(whole == 0 ? 0 : 100.0 * part / whole):F1} %");

    private static void WriteTimes(GuardReport report, TextWriter output)
    {
        output.WriteLine();
        Line(output, $"{"times as fast as ast.parse",-34} {"guard",7} {"parser",7}   {"guard",10} {"parser",10} {"ast.parse",10}   {"sources",7} {"MiB",7}   slower for");
        foreach (var row in report.Times)
        {
            Line(output, $"  {row.Workload,-32} {row.GuardRatio,7:F2} {row.ParserRatio,7:F2}   {row.Guard,7:F1} ms {row.Parser,7:F1} ms {row.AstParse,7:F1} ms   {row.Sources,7} {row.Bytes / Mebibyte,7:F2}   {row.GuardSlower:P1}");
        }
    }

    private static void WriteHostile(GuardReport report, TextWriter output)
    {
        output.WriteLine();
        Line(output, $"{"hostile input, 1 MiB",-42} {"seconds",8} {"processor",9} {"peak MiB",9}   said");
        foreach (var row in report.Hostile) Line(output, $"  {row.Input,-40} {row.Seconds,8:F3} {row.ProcessorSeconds,9:F3} {row.PeakBytes / Mebibyte,9:F0}   {string.Join(' ', row.Said)}");
    }

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
