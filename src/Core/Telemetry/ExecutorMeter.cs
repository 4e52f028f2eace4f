using System.Diagnostics.Metrics;

namespace RemoteExecutor.Core.Telemetry;

/// <summary>The meter of everything that RemoteExecutor counts.</summary>
public static class ExecutorMeter
{
    /// <summary>What an exporter asks for.</summary>
    public const string Name = "RemoteExecutor";

    internal static Meter Instance { get; } = new(Name);
}
