using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Flow.Steps;
using RemoteExecutor.Functions.Engine;

namespace RemoteExecutor.Functions.Reaping;

/// <summary>
/// Brings records and task hub together where a killed instance or an operator's hand left them apart: a record that has not ended must have
/// an orchestration that goes on.
/// </summary>
public sealed class Reconciliation(
    IExecutionStore executions, IInputStore inputs, IAuditStore audit, IExecutionEngine engine, FinishStep finish, DisclosureBudget budget, TimeProvider time,
    ILogger<Reconciliation> logger)
{
    /// <summary>Longer than a submission may take.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    private HashSet<string> suspects = [];

    public async Task RunAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        foreach (var executionId in await executions.ListUnfinishedAsync(cancellationToken))
        {
            if (await executions.FindAsync(executionId, cancellationToken) is { } record && record.Ticket.CreatedAt + Grace <= time.GetUtcNow())
                await ReconcileAsync(record, client, cancellationToken);
        }

        await DeleteLostInputsAsync(cancellationToken);
    }

    private async Task ReconcileAsync(ExecutionRecord record, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var ticket = record.Ticket;
        var instance = await client.GetInstanceAsync(ticket.ExecutionId, getInputsAndOutputs: false, cancellationToken);
        if (instance is not null && !instance.HasEnded()) return;
        if (instance is not null)
        {
            // It may have finished the record a moment ago.
            var now = await executions.FindAsync(ticket.ExecutionId, cancellationToken);
            if (now is null || now.Status.IsFinal()) return;
            logger.ClosedForOrchestration(ticket.ExecutionId);
            var end = new ExecutionEnd(Outcome.SandboxFailed, "The executor failed; your program is not to blame.");
            await finish.RunAsync(ticket, end, cancellationToken);
        }
        else if (AuditChain.WasAccepted(await audit.ReadChainAsync(ticket.ExecutionId, cancellationToken)))
        {
            logger.Restarted(ticket.ExecutionId);
            await engine.StartAsync(ticket, cancellationToken);
        }
        else
        {
            await budget.EndAsync(BudgetClaim.Of(ticket), ran: false, cancellationToken);
            await executions.RemoveAsync(ticket.ExecutionId, cancellationToken);
            await inputs.DeleteAsync(ticket.ExecutionId, cancellationToken);
            logger.NeverAccepted(ticket.ExecutionId);
        }
    }

    /// <summary>
    /// An input whose execution has ended, or never came to be. A submission writes its input before its record, so an input without a record
    /// is deleted only when it was there in the round before.
    /// </summary>
    private async Task DeleteLostInputsAsync(CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>();
        foreach (var executionId in await inputs.ListAsync(cancellationToken))
        {
            var record = await executions.FindAsync(executionId, cancellationToken);
            if (record is { } known && !known.Status.IsFinal()) continue;
            if (record is not null || suspects.Contains(executionId)) await inputs.DeleteAsync(executionId, cancellationToken);
            else seen.Add(executionId);
        }

        suspects = seen;
    }
}
