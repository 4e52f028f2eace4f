using System.Globalization;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Configuration;

namespace RemoteExecutor.Core.Flow.Steps;

/// <summary>Writes what a step did into the execution's audit chain, in the name of this host.</summary>
public sealed class StepAudit(IAuditStore store, HostIdentity host, TimeProvider time)
{
    public Task WriteAsync(
        ExecutionTicket ticket, string auditEvent, CancellationToken cancellationToken, params (string Name, object? Value)[] facts) =>
        store.AppendAsync(
            new AuditEvent
            {
                ExecutionId = ticket.ExecutionId,
                AgentId = ticket.AgentId.Value,
                Event = auditEvent,
                At = time.GetUtcNow(),
                Actor = "host:" + host.Id,
                Facts = facts.Where(fact => fact.Value is not null).ToDictionary(
                    fact => fact.Name, fact => Convert.ToString(fact.Value, CultureInfo.InvariantCulture) ?? ""),
            },
            cancellationToken);
}
