using System.Diagnostics;
using System.Text.Json;
using RemoteExecutor.GuardBench.Report;

namespace RemoteExecutor.GuardBench.Hostile;

/// <summary>One input in a process of its own.</summary>
/// <param name="Seconds">The check alone; the guard has been used before, on ordinary programs.</param>
/// <param name="ProcessorSeconds">Of all threads, the garbage collector's and the compiler's too; it does not grow when others want the machine.</param>
/// <param name="PeakBytes">The most memory that the whole process ever had resident, the runtime's own included.</param>
/// <param name="Said">Codes of the violations.</param>
internal sealed record HostileRow(string Input, int Bytes, double Seconds, double ProcessorSeconds, long PeakBytes, IReadOnlyList<string> Said);

internal static class HostileMeasure
{
    public const string ChildCommand = "hostile";

    /// <summary>No input: what a process needs that has only looked at ordinary programs.</summary>
    public const string Nothing = "nothing";

    public const string ProgramsVariable = "REX_BENCH_PROGRAMS";

    public static IEnumerable<HostileRow> Run(string programs) => HostileInputs.Names.Prepend(Nothing).Select(name => Run(name, programs));

    private static HostileRow Run(string name, string programs)
    {
        // Started with `dotnet x.dll`, or as a program of its own.
        var self = Environment.ProcessPath!;
        string[] arguments = Path.GetFileNameWithoutExtension(self) == "dotnet" ? [typeof(HostileMeasure).Assembly.Location, ChildCommand, name] : [ChildCommand, name];
        var start = new ProcessStartInfo(self, arguments) { RedirectStandardOutput = true };
        start.Environment[ProgramsVariable] = programs;
        using var child = Process.Start(start)!;
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return child.ExitCode == 0
            ? JsonSerializer.Deserialize(output, ReportJson.Default.HostileRow)!
            : throw new InvalidOperationException($"The guard did not survive '{name}': exit code {child.ExitCode}.");
    }
}
