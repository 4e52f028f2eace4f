using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Guard.SecondCheck;
using RemoteExecutor.Core.Sandboxes.Runner;
using RemoteExecutor.Core.Telemetry;

namespace RemoteExecutor.Core.Flow.Steps;

/// <summary>Makes known that the guard's two checks differ: in the audit chain, as a metric, in the log.</summary>
public sealed class DisagreementRecord(IExecutionStore executions, StepAudit audit, ILogger<DisagreementRecord> logger)
{
    /// <summary>Counts executions, by <c>half</c>. A step that is repeated counts again; the audit chain does not.</summary>
    private static readonly Counter<long> Disagreements = ExecutorMeter.Instance.CreateCounter<long>(
        "remote_executor.guard.disagreements", "{execution}", "Executions that the guard let pass and its second check, in the sandbox, did not.");

    public async Task WriteAsync(ExecutionTicket ticket, GuardDisagreement disagreement, CancellationToken cancellationToken)
    {
        var half = disagreement.Half == GuardHalf.Parser ? "parser" : "policy";
        Disagreements.Add(1, KeyValuePair.Create<string, object?>("half", half));
        logger.GuardDisagreement(ticket.ExecutionId, half, disagreement.Code, disagreement.Line, disagreement.Column);
        var record = await executions.FindAsync(ticket.ExecutionId, cancellationToken);
        await audit.WriteAsync(
            ticket, AuditEvents.GuardDisagreement, cancellationToken,
            ("half", half),
            ("code", disagreement.Code),
            ("line", disagreement.Line),
            ("column", disagreement.Column),
            ("tree_host", TreeDigest.Of(record?.Code ?? "")),
            ("tree_sandbox", disagreement.Tree),
            ("policy_version", record?.SecurityResult?.PolicyVersion),
            ("policy_hash", record?.SecurityResult?.PolicyHash));
    }
}
