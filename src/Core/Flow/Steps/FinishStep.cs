using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Core.Flow.Steps;

/// <summary>The end of every execution: the input is deleted, the audit chain closed, and only then is the status final.</summary>
public sealed class FinishStep(IExecutionStore executions, IInputStore inputs, StepAudit audit, TimeProvider time)
{
    public async Task RunAsync(ExecutionTicket ticket, ExecutionEnd end, CancellationToken cancellationToken)
    {
        await inputs.DeleteAsync(ticket.ExecutionId, cancellationToken);
        await audit.WriteAsync(
            ticket, AuditEvents.Finished, cancellationToken,
            ("outcome", end.Outcome), ("status", end.Outcome.ToStatus()));
        await executions.UpdateAsync(
            ticket.ExecutionId,
            record => record with
            {
                Status = end.Outcome.ToStatus(),
                Outcome = end.Outcome,
                Error = end.Reason,
                CompletedAt = record.CompletedAt ?? time.GetUtcNow(),
            },
            cancellationToken);
    }
}
