using System.Diagnostics;
using System.Text;
using System.Text.Json;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Guard;
using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.GuardBench.Report;

namespace RemoteExecutor.GuardBench.Hostile;

/// <summary>Checks one input and says what that took.</summary>
internal static class HostileChild
{
    public static int Run(string name)
    {
        var guard = new ExecutionGuard(PolicyReader.ReadEmbedded());
        // A host that has been up for a while, not one that has just been started.
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Environment.GetEnvironmentVariable(HostileMeasure.ProgramsVariable)!, "ordinary"), "*.py"))
        {
            guard.Check(File.ReadAllText(file), AgentTier.Lead);
        }
        var source = name == HostileMeasure.Nothing ? "" : HostileInputs.Make(name);
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var verdict = guard.Check(source, AgentTier.Lead);
        var seconds = clock.Elapsed.TotalSeconds;
        self.Refresh();
        var row = new HostileRow(name, Encoding.UTF8.GetByteCount(source), seconds, (self.TotalProcessorTime - before).TotalSeconds, self.PeakWorkingSet64, [.. verdict.Violations.Select(violation => violation.Code).Distinct()]);
        Console.Out.Write(JsonSerializer.Serialize(row, ReportJson.Default.HostileRow));
        return 0;
    }
}
