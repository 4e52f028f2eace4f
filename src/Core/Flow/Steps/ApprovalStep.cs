using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Core.Flow.Steps;

/// <summary>Opens an approval request, and records its answer.</summary>
public sealed class ApprovalStep(IExecutionStore executions, StepAudit audit)
{
    public async Task RequestAsync(ExecutionTicket ticket, CancellationToken cancellationToken)
    {
        await executions.UpdateAsync(
            ticket.ExecutionId, record => record with { Status = ExecutionStatus.AwaitingApproval }, cancellationToken);
        await audit.WriteAsync(ticket, AuditEvents.ApprovalRequested, cancellationToken);
    }

    public async Task RecordAsync(ExecutionTicket ticket, ApprovalAnswer answer, CancellationToken cancellationToken)
    {
        await executions.UpdateAsync(
            ticket.ExecutionId, record => record with { Status = ExecutionStatus.Pending }, cancellationToken);
        await audit.WriteAsync(
            ticket, AuditEvents.ApprovalAnswered, cancellationToken,
            ("approved", answer.Approved), ("by", answer.By), ("reason", answer.Reason));
    }
}
