using Microsoft.Extensions.Logging;

namespace RemoteExecutor.Storage.Datasets;

/// <summary>What is logged about data sets: names, never paths or content.</summary>
internal static partial class Log
{
    [LoggerMessage(401, LogLevel.Warning, "Schema or rows of the data set {Dataset} stay unknown: {Fault}")]
    public static partial void NotProfiled(this ILogger logger, string dataset, string fault);
}
