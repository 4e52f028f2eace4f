using Microsoft.Extensions.Logging;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Functions.Activities;

namespace RemoteExecutor.Functions;

/// <summary>Everything that the Functions host logs: ids, steps, counts and faults; never code, data or output.</summary>
internal static partial class Log
{
    [LoggerMessage(201, LogLevel.Warning, "Execution {ExecutionId}: the provider failed at {Step}: {Fault}")]
    public static partial void ProviderFault(this ILogger logger, string executionId, string step, string fault);

    [LoggerMessage(202, LogLevel.Warning, "Execution {ExecutionId}: storage failed at {Step}: {Fault}")]
    public static partial void StorageFault(this ILogger logger, string executionId, string step, string fault);

    [LoggerMessage(203, LogLevel.Warning, "Execution {ExecutionId}: {Step} was cut short and is tried again")]
    public static partial void Interrupted(this ILogger logger, string executionId, string step);

    [LoggerMessage(204, LogLevel.Critical, "Execution {ExecutionId}: {Step} broke with {Fault} at {Trace}")]
    public static partial void Defect(this ILogger logger, string executionId, string step, string fault, string trace);

    [LoggerMessage(205, LogLevel.Error, "Execution {ExecutionId}: {Step} failed for good ({Kind}): {Fault}")]
    public static partial void StepFailed(this ILogger logger, string executionId, string step, StepFaultKind kind, string fault);

    [LoggerMessage(206, LogLevel.Warning, "Execution {ExecutionId}: {Step} was lost with its worker ({Fault})")]
    public static partial void StepLost(this ILogger logger, string executionId, string step, string fault);

    [LoggerMessage(207, LogLevel.Critical, "Execution {ExecutionId}: the flow broke with {Fault} and is closed as SandboxFailed")]
    public static partial void FlowBroke(this ILogger logger, string executionId, string fault);

    [LoggerMessage(208, LogLevel.Information, "Execution {ExecutionId} ended: {Outcome}")]
    public static partial void Ended(this ILogger logger, string executionId, Outcome outcome);

    [LoggerMessage(209, LogLevel.Warning, "Reaped sandbox {SandboxId} of execution {ExecutionId}")]
    public static partial void Reaped(this ILogger logger, string sandboxId, string? executionId);

    [LoggerMessage(210, LogLevel.Warning, "The reaper could not clean up: {Fault}")]
    public static partial void ReaperFault(this ILogger logger, string fault);

    [LoggerMessage(211, LogLevel.Warning, "Execution {ExecutionId} was never accepted and is removed")]
    public static partial void NeverAccepted(this ILogger logger, string executionId);

    [LoggerMessage(212, LogLevel.Warning, "Execution {ExecutionId} had no orchestration and is started")]
    public static partial void Restarted(this ILogger logger, string executionId);

    [LoggerMessage(213, LogLevel.Error, "Execution {ExecutionId}: its orchestration ended without finishing it; it is closed as SandboxFailed")]
    public static partial void ClosedForOrchestration(this ILogger logger, string executionId);

    [LoggerMessage(214, LogLevel.Information, "Purged the history of {Count} orchestrations")]
    public static partial void Purged(this ILogger logger, int count);
}
