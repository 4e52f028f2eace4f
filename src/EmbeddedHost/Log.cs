using Microsoft.Extensions.Logging;

namespace RemoteExecutor.EmbeddedHost;

/// <summary>Everything that the embedded host logs: ids, steps, counts and faults; never code, data or output.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "Execution {ExecutionId}: the provider failed at {Step}, trying again: {Fault}")]
    public static partial void ProviderFault(this ILogger logger, string executionId, string step, string fault);

    [LoggerMessage(2, LogLevel.Warning, "Execution {ExecutionId}: storage failed at {Step}, trying again: {Fault}")]
    public static partial void StorageFault(this ILogger logger, string executionId, string step, string fault);

    [LoggerMessage(3, LogLevel.Error, "Execution {ExecutionId}: {Step} failed in provider {Provider}: {Fault}")]
    public static partial void StepFailed(this ILogger logger, string executionId, string step, string provider, string fault);

    [LoggerMessage(4, LogLevel.Critical, "Execution {ExecutionId}: the flow broke and is closed as SandboxFailed")]
    public static partial void FlowBroke(this ILogger logger, Exception exception, string executionId);

    [LoggerMessage(5, LogLevel.Information, "Resuming {Count} executions from the journal")]
    public static partial void Resuming(this ILogger logger, int count);

    [LoggerMessage(6, LogLevel.Warning, "Reaped sandbox {SandboxId} of execution {ExecutionId}")]
    public static partial void Reaped(this ILogger logger, string sandboxId, string? executionId);

    [LoggerMessage(7, LogLevel.Warning, "The reaper could not clean up: {Fault}")]
    public static partial void ReaperFault(this ILogger logger, string fault);

    [LoggerMessage(8, LogLevel.Information, "Stopping with {Count} unfinished executions; they resume at the next start")]
    public static partial void StoppingUnfinished(this ILogger logger, int count);

    [LoggerMessage(9, LogLevel.Information, "Execution {ExecutionId} ended: {Outcome}")]
    public static partial void Ended(this ILogger logger, string executionId, Core.Contracts.Outcome outcome);

    [LoggerMessage(10, LogLevel.Warning, "Execution {ExecutionId} was never accepted and is removed")]
    public static partial void NeverAccepted(this ILogger logger, string executionId);
}
