using Microsoft.Extensions.Logging;

namespace RemoteExecutor.Core;

/// <summary>Everything that Core logs: ids, codes and places; never code, data or output.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "Execution {ExecutionId}: the guard's second check differs ({Half}; {Rule}, line {Line}, column {Column}). Nothing was run; please report this as a defect")]
    public static partial void GuardDisagreement(this ILogger logger, string executionId, string half, string? rule, int? line, int? column);
}
