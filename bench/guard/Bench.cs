using RemoteExecutor.Core.Guard;
using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.GuardBench.Hostile;
using RemoteExecutor.GuardBench.Rates;
using RemoteExecutor.GuardBench.Report;
using RemoteExecutor.GuardBench.Timing;

namespace RemoteExecutor.GuardBench;

/// <summary>The whole run: rates first, then times, then hostile inputs.</summary>
internal static class Bench
{
    public static int Run(BenchOptions options)
    {
        var policy = PolicyReader.ReadEmbedded();
        var guard = new ExecutionGuard(policy);
        var sets = new ProgramSets(options.Programs ?? Repository.Programs());
        using var python = CPython.Start(options.RootFs);
        var report = new GuardReport
        {
            Machine = Machine.Describe(python.Version, policy.Version),
            Rates = [.. sets.Read(options.Corpora).Select(set => RateMeasure.Of(set, guard))],
            MissingCorpora = [.. ProgramSets.Missing(options.Corpora)],
            Times = [.. new TimeMeasure(guard, python, options.Rounds).Run(Workloads.Of(sets, python, options.Files))],
            Hostile = [.. HostileMeasure.Run(sets.Folder)],
        };
        ReportText.Write(report, Console.Out);
        if (options.Json is not null) ReportJson.Write(report, options.Json);
        return 0;
    }
}
