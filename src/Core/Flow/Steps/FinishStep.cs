using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Core.Flow.Steps;

/// <summary>The end of every execution: the input is deleted, what it reserved of budgets is settled, the audit chain closed, and only then is the status final.</summary>
public sealed class FinishStep(
    IExecutionStore executions, IInputStore inputs, DisclosureBudget budget, StepAudit audit, TimeProvider time)
{
    public async Task RunAsync(ExecutionTicket ticket, ExecutionEnd end, CancellationToken cancellationToken)
    {
        await inputs.DeleteAsync(ticket.ExecutionId, cancellationToken);
        var facts = await SettleAsync(ticket, cancellationToken);
        await audit.WriteAsync(
            ticket, AuditEvents.Finished, cancellationToken,
            [("outcome", end.Outcome), ("status", end.Outcome.ToStatus()), .. facts]);
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

    private async Task<IEnumerable<(string Name, object? Value)>> SettleAsync(ExecutionTicket ticket, CancellationToken cancellationToken)
    {
        if (ticket.Datasets.Count == 0) return [];
        var ran = (await executions.FindAsync(ticket.ExecutionId, cancellationToken))?.StartedAt is not null;
        return BudgetFacts.Of(await budget.EndAsync(BudgetClaim.Of(ticket), ran, cancellationToken), ran ? "charged" : "returned");
    }
}
