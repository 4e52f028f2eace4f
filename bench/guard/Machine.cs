using System.Runtime.InteropServices;

namespace RemoteExecutor.GuardBench;

/// <summary>On what the figures were measured.</summary>
internal sealed record Machine
{
    public required string Processor { get; init; }

    public required int Cores { get; init; }

    public required long MemoryBytes { get; init; }

    public required string System { get; init; }

    public required string Runtime { get; init; }

    public required string Python { get; init; }

    public required string Policy { get; init; }

    public static Machine Describe(string python, string policy) => new()
    {
        Processor = Processor0(),
        Cores = Environment.ProcessorCount,
        MemoryBytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        System = RuntimeInformation.OSDescription,
        Runtime = RuntimeInformation.FrameworkDescription,
        Python = python,
        Policy = policy,
    };

    private static string Processor0()
    {
        const string File = "/proc/cpuinfo";
        var line = global::System.IO.File.Exists(File) ? global::System.IO.File.ReadLines(File).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':') + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
