using System.Diagnostics;
using System.Globalization;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Disclosure.Echo;
using RemoteExecutor.Core.Disclosure.Echo.Datasets;
using RemoteExecutor.Core.Disclosure.Echo.Matching;
using RemoteExecutor.Core.Disclosure.Echo.Personal;

namespace RemoteExecutor.EchoBench;

/// <summary>One data set, from building its filter to looking texts up in it.</summary>
internal static class FilterMeasure
{
    private const int Tries = 5_000_000, Rows = 2_000, Texts = 200, TextChars = 1000;

    public static void Write(string path, int filterMebibytes, TextWriter report, CancellationToken cancellationToken)
    {
        var version = DatasetVersion.Of(new Dataset { Name = "customers", Path = path });
        var (most, columns) = (EchoFilter.BlocksLog2For((long)filterMebibytes << 20, 8, 0, 26), new ValueColumns());
        WriteAll(path, version, most, columns, report, cancellationToken);
        WritePersonal(version, most, columns, report, cancellationToken);
    }

    /// <summary>The first reading, of all values. The filter is gone afterwards, as on a host.</summary>
    private static void WriteAll(string path, DatasetVersion version, int most, ValueColumns columns, TextWriter report, CancellationToken cancellationToken)
    {
        Say(report, "data set", $"{version.Bytes / 1048576.0:0} MiB");
        var before = Process.GetCurrentProcess().PeakWorkingSet64;
        var watch = Stopwatch.StartNew();
        var filter = FilterBuild.Build(version, most, columns, cancellationToken);
        Say(report, "building", $"{watch.Elapsed.TotalSeconds:0.0} s, {version.Bytes / 1048576.0 / watch.Elapsed.TotalSeconds:0} MiB/s");
        Say(report, "peak memory", $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MiB, of which before {before / 1048576.0:0} MiB");
        var (parts, others) = filter.FalsePositiveRates();
        Say(report, "false positives stated", $"{parts:0.0e0} a part, {others:0.0e0} a value");
        Say(report, "false positives measured", $"{Claimed(filter, EchoKind.Part):0.0e0} a part, {Claimed(filter, EchoKind.Whole):0.0e0} a value, of {Tries} keys");

        var file = Path.Combine(Path.GetDirectoryName(path)!, "customers.echo");
        watch.Restart();
        EchoFilterFile.Write(file, version.Key, filter);
        Say(report, "file", $"{new FileInfo(file).Length / 1048576.0:0} MiB, written in {watch.Elapsed.TotalSeconds:0.0} s, stride {filter.Stride}");
        watch.Restart();
        var kept = EchoFilterFile.Open(file, version.Key)!;
        Say(report, "file checked", $"{watch.Elapsed.TotalSeconds:0.0} s");

        var search = new EchoSearch([kept]);
        Say(report, "values found", Found(search, new CustomerTable(seed: 1)));
        watch.Restart();
        var strange = new CustomerTable(seed: 2);
        var marked = Enumerable.Range(0, Texts).Sum(_ => search.Find(Text(strange)).Count);
        Say(report, "false marks", $"{marked} in {Texts} texts of {TextChars} characters with words that are not in the data, {watch.Elapsed.TotalMilliseconds / Texts:0.0} ms a text");
        File.Delete(file);
        WriteInput(report, strange);
    }

    /// <summary>The second reading, for the columns that hold personal data.</summary>
    private static void WritePersonal(DatasetVersion version, int most, ValueColumns columns, TextWriter report, CancellationToken cancellationToken)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var watch = Stopwatch.StartNew();
        var filter = FilterBuild.BuildPersonal(version, most, columns, cancellationToken);
        var (parts, others) = filter.FalsePositiveRates();
        Say(report, "personal columns", $"{columns.PersonalChars / 1048576.0:0} MiB of values in {watch.Elapsed.TotalSeconds:0.0} s, {filter.Words.Length * sizeof(ulong) / 1048576.0:0} MiB, {parts:0.0e0} a part, {others:0.0e0} a value");
        Say(report, "peak memory of both", $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:0} MiB");
        var (search, table) = (new EchoSearch([filter]), new CustomerTable(seed: 2));
        string[] cells = [.. Enumerable.Range(0, Texts).SelectMany(_ => table.Row()).Select(Strange)];
        watch.Restart();
        var marked = cells.Sum(cell => search.Find(cell).Count);
        Say(report, "cells", $"{marked} marks in {cells.Length} cells whose words are not in the data, {watch.Elapsed.TotalMilliseconds / cells.Length:0.00} ms each");
    }

    /// <summary>What a run with a small input and a thousand characters of output pays.</summary>
    private static void WriteInput(TextWriter report, CustomerTable table)
    {
        var watch = Stopwatch.StartNew();
        for (var at = 0; at < Texts; at++)
        {
            var filter = new EchoFilter(blocksLog2: 6, stride: 4);
            var keys = new ValueKeys(filter);
            foreach (var value in table.Row()) keys.Add(value);
            new EchoSearch([filter]).Find(Text(table));
        }

        Say(report, "input of one row", $"{watch.Elapsed.TotalMilliseconds / Texts:0.0} ms a text of {TextChars} characters");
    }

    private static double Claimed(EchoFilter keys, EchoKind kind)
    {
        var claimed = 0;
        for (var at = 0; at < Tries; at++)
        {
            if (keys.Contains(kind, EchoKey.Mix((ulong)at + (1UL << 60)))) claimed++;
        }

        return claimed / (double)Tries;
    }

    /// <summary>Values of the first rows, each in a text of its own; names, addresses, amounts of six digits, times and sentences.</summary>
    private static string Found(EchoSearch search, CustomerTable table)
    {
        var (found, all) = (0, 0);
        for (var row = 0; row < Rows; row++)
        {
            foreach (var value in table.Row().Where(value => value.Count(char.IsLetterOrDigit) >= EchoKey.FewestDigits && !value.EndsWith(".00", StringComparison.Ordinal)))
            {
                all++;
                if (search.Find($"- {value} -").Count > 0) found++;
            }
        }

        return $"{found} of {all}";
    }

    private static string Text(CustomerTable table)
    {
        var text = new System.Text.StringBuilder();
        // Letters that no word of the data has, so that no mark is earned.
        while (text.Length < TextChars) text.Append(Strange(table.Sentence())).Append('\n');
        return text.ToString(0, TextChars);
    }

    private static string Strange(string text) => text.Replace('a', 'q').Replace('e', 'w').Replace('i', 'x').Replace('o', 'j').Replace('u', 'y');

    private static void Say(TextWriter report, string measure, FormattableString figure) => Say(report, measure, figure.ToString(CultureInfo.InvariantCulture));

    private static void Say(TextWriter report, string measure, string figure) => report.WriteLine($"{measure,-26}{figure}");
}
