using Microsoft.Extensions.Logging;
using RemoteExecutor.Core.Agents;

namespace RemoteExecutor.Api;

/// <summary>Everything that the API logs: ids, sizes, durations and types of faults; never code, data or tokens.</summary>
internal static partial class Log
{
    [LoggerMessage(101, LogLevel.Information, "Execution {ExecutionId} of {AgentId} accepted: code {CodeBytes} B, input {InputBytes} B")]
    public static partial void Accepted(this ILogger logger, string executionId, AgentId agentId, int codeBytes, int inputBytes);

    [LoggerMessage(102, LogLevel.Warning, "Execution {ExecutionId} could not be accepted: {Fault}")]
    public static partial void NotAccepted(this ILogger logger, string executionId, string fault);

    [LoggerMessage(103, LogLevel.Error, "Execution {ExecutionId} could not be taken back at {Step}: {Fault}")]
    public static partial void NotTakenBack(this ILogger logger, string executionId, string step, string fault);

    [LoggerMessage(109, LogLevel.Warning, "Execution {ExecutionId} of {AgentId} refused: too little disclosure budget left of {Datasets}")]
    public static partial void BudgetSpent(this ILogger logger, string executionId, AgentId agentId, string datasets);

    [LoggerMessage(104, LogLevel.Information, "Execution {ExecutionId}: {AgentId} asked to cancel")]
    public static partial void CancelRequested(this ILogger logger, string executionId, AgentId agentId);

    [LoggerMessage(105, LogLevel.Information, "Execution {ExecutionId}: {AgentId} answered the approval request with {Approved}")]
    public static partial void ApprovalAnswered(this ILogger logger, string executionId, AgentId agentId, bool approved);

    [LoggerMessage(106, LogLevel.Warning, "Request {TraceId} answered with {Status} {Problem}")]
    public static partial void Unavailable(this ILogger logger, string traceId, int status, string problem);

    [LoggerMessage(107, LogLevel.Error, "Request {TraceId} failed with {Fault} at {Trace}")]
    public static partial void Unexpected(this ILogger logger, string traceId, string fault, string trace);

    [LoggerMessage(108, LogLevel.Warning, "The check of {Dependency} failed: {Fault}")]
    public static partial void CheckFailed(this ILogger logger, string dependency, string fault);
}
