using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Guard;

namespace RemoteExecutor.Core.Flow.Steps;

/// <summary>Checks the code and stores the verdict.</summary>
public sealed class GuardStep(IExecutionStore executions, IExecutionGuard guard, IDisclosureFilter filter, StepAudit audit)
{
    public async Task<GuardDecision> RunAsync(ExecutionTicket ticket, CancellationToken cancellationToken)
    {
        var record = await executions.FindAsync(ticket.ExecutionId, cancellationToken)
            ?? throw new KeyNotFoundException($"Execution {ticket.ExecutionId} has no record.");
        var verdict = guard.Check(record.Code ?? "", ticket.AgentId.Tier);
        var decision = Decide(ticket, verdict);
        var released = filter.Release(verdict);
        await executions.UpdateAsync(ticket.ExecutionId, current => current with { SecurityResult = released }, cancellationToken);
        await audit.WriteAsync(
            ticket, AuditEvents.Guarded, cancellationToken,
            ("decision", decision),
            ("severity", verdict.Severity),
            ("violations", string.Join(' ', verdict.Violations.Select(violation => violation.Code).Distinct())),
            ("policy_version", verdict.PolicyVersion),
            ("policy_hash", verdict.PolicyHash));
        return decision;
    }

    private static GuardDecision Decide(ExecutionTicket ticket, GuardVerdict verdict)
    {
        if (verdict.Passed) return GuardDecision.Passed;
        return ticket.RequestApproval && verdict.Violations.All(violation => violation.Approvable)
            ? GuardDecision.NeedsApproval
            : GuardDecision.Blocked;
    }
}
