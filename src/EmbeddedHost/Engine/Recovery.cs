using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RemoteExecutor.Core.Audit;
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
    Reaper reaper, ILogger<Recovery> logger) : IHostedService
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
        // Killed between record and audit entry, the caller has no answer, but the record is there and will run: its chain begins here.
        await audit.AppendAsync(
            new AuditEvent
            {
                ExecutionId = ticket.ExecutionId,
                AgentId = ticket.AgentId.Value,
                Event = AuditEvents.Submitted,
                At = ticket.CreatedAt,
                Actor = ticket.AgentId.Value,
                Facts = new Dictionary<string, string> { ["recovered"] = "true" },
            },
            cancellationToken);
        await engine.StartAsync(ticket, cancellationToken);
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
