using System.Diagnostics;
using System.Text;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Guard;
using RemoteExecutor.Core.Guard.Python;

namespace RemoteExecutor.GuardBench.Timing;

/// <summary>Medians of the rounds, in milliseconds; of several sources, the sum of their medians.</summary>
/// <param name="GuardSlower">Share of the sources for which the guard took longer than <c>ast.parse</c>.</param>
internal sealed record TimeRow(string Workload, int Sources, long Bytes, double Parser, double Guard, double AstParse, double GuardSlower)
{
    public double ParserRatio => AstParse / Parser;

    public double GuardRatio => AstParse / Guard;
}

/// <summary>Times parser, guard and <c>ast.parse</c> on the same bytes in turns, so that a busy machine is unfair to none.</summary>
internal sealed class TimeMeasure(ExecutionGuard guard, CPython python, int rounds)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    public IEnumerable<TimeRow> Run(IEnumerable<Workload> workloads)
    {
        var all = workloads.ToList();
        Warm([.. all.SelectMany(workload => workload.Sources)]);
        return all.Select(Measure);
    }

    // Optimized code comes after some calls and some time.
    private void Warm(byte[][] sources)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; clock.Elapsed < WarmUp; i = (i + 1) % sources.Length) _ = (Parse(sources[i]), Check(sources[i]));
    }

    private TimeRow Measure(Workload workload)
    {
        var (parser, check, parse, slower) = (0.0, 0.0, 0.0, 0);
        foreach (var source in workload.Sources)
        {
            var times = Enumerable.Range(0, rounds).Select(_ => (Parser: Parse(source), Guard: Check(source), Python: python.Parse(source)!.Value)).ToList();
            var (mine, theirs) = (Median(times.Select(time => time.Guard)), Median(times.Select(time => time.Python)));
            parser += Median(times.Select(time => time.Parser));
            check += mine;
            parse += theirs;
            slower += mine > theirs ? 1 : 0;
        }
        return new TimeRow(workload.Name, workload.Sources.Count, workload.Sources.Sum(source => (long)source.Length), parser, check, parse, (double)slower / workload.Sources.Count);
    }

    private static TimeSpan Parse(byte[] source)
    {
        var start = Stopwatch.GetTimestamp();
        _ = PythonParser.Parse(source);
        return Stopwatch.GetElapsedTime(start);
    }

    private TimeSpan Check(byte[] source)
    {
        var start = Stopwatch.GetTimestamp();
        _ = guard.Check(Encoding.UTF8.GetString(source), AgentTier.Lead);
        return Stopwatch.GetElapsedTime(start);
    }

    private static double Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Select(time => time.TotalMilliseconds).Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
