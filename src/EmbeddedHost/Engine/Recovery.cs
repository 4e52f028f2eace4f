using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.EmbeddedHost.Journal;
using RemoteExecutor.EmbeddedHost.Reaping;

namespace RemoteExecutor.EmbeddedHost.Engine;

/// <summary>
/// First thing at start: resumes every execution that has not ended, then removes what a killed process may have left of those that have.
/// At stop: lets running executions end, within bounds.
/// </summary>
internal sealed class Recovery(
    EmbeddedEngine engine, IExecutionStore executions, IInputStore inputs, IAuditStore audit, IExecutionJournal journal,
    DisclosureBudget budget, Reaper reaper, ILogger<Recovery> logger) : IHostedService
{
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(10);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var unfinished = (await executions.ListUnfinishedAsync(cancellationToken)).ToHashSet();
        if (unfinished.Count > 0) logger.Resuming(unfinished.Count);
        foreach (var executionId in unfinished)
        {
            if (await executions.FindAsync(executionId, cancellationToken) is { } record) await ResumeAsync(record.Ticket, cancellationToken);
        }

        foreach (var executionId in (await inputs.ListAsync(cancellationToken)).Where(id => !unfinished.Contains(id)))
            await inputs.DeleteAsync(executionId, cancellationToken);
        foreach (var executionId in (await journal.ListAsync(cancellationToken)).Where(id => !unfinished.Contains(id)))
            await journal.DeleteAsync(executionId, cancellationToken);
        await ReapLeftoversAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => engine.StopAsync(StopGrace);

    private async Task ResumeAsync(ExecutionTicket ticket, CancellationToken cancellationToken)
    {
        var chain = await audit.ReadChainAsync(ticket.ExecutionId, cancellationToken);
        if (AuditChain.WasAccepted(chain))
        {
            await engine.StartAsync(ticket, cancellationToken);
            return;
        }

        // Killed or refused half-way through a submission: nobody was told that it was accepted, so it must not run.
        await budget.EndAsync(BudgetClaim.Of(ticket), ran: false, cancellationToken);
        await executions.RemoveAsync(ticket.ExecutionId, cancellationToken);
        await inputs.DeleteAsync(ticket.ExecutionId, cancellationToken);
        await journal.DeleteAsync(ticket.ExecutionId, cancellationToken);
        logger.NeverAccepted(ticket.ExecutionId);
    }

    private async Task ReapLeftoversAsync(CancellationToken cancellationToken)
    {
        try
        {
            await reaper.ReapLeftoversAsync(cancellationToken);
        }
        catch (SandboxException fault)
        {
            // A provider that is down now is no reason not to start: the periodic round tries again.
            logger.ReaperFault(fault.Message);
        }
    }
}
