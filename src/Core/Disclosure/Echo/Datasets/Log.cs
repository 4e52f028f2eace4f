using Microsoft.Extensions.Logging;

namespace RemoteExecutor.Core.Disclosure.Echo.Datasets;

/// <summary>What is logged about the filters of data sets: names, sizes and kinds of faults, never a path, whose parts may be values themselves.</summary>
internal static partial class Log
{
    [LoggerMessage(311, LogLevel.Information, "Data set {Dataset}: echo filter of {FilterBytes} bytes built from {DatasetBytes} bytes in {Seconds:0.0} s; false positives {Parts:0.0e0} a part, {Others:0.0e0} a value")]
    public static partial void FilterBuilt(ILogger logger, string dataset, long datasetBytes, long filterBytes, double seconds, double parts, double others);

    [LoggerMessage(312, LogLevel.Warning, "Data set {Dataset}: no echo filter, so text of its runs is withheld: {Reason}")]
    public static partial void FilterRefused(ILogger logger, string dataset, string reason);

    [LoggerMessage(313, LogLevel.Warning, "Data set {Dataset}: cannot be read for echo control, so text of its runs is withheld: {Fault}")]
    public static partial void FilterFailed(ILogger logger, string dataset, string fault);
}
