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
        Processor = NameOfProcessor(),
        Cores = Environment.ProcessorCount,
        MemoryBytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes,
        System = RuntimeInformation.OSDescription,
        Runtime = RuntimeInformation.FrameworkDescription,
        Python = python,
        Policy = policy,
    };

    private static string NameOfProcessor()
    {
        const string Description = "/proc/cpuinfo";
        var line = File.Exists(Description) ? File.ReadLines(Description).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':') + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
