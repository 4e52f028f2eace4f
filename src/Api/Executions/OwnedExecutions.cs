using RemoteExecutor.Api.Http;
using RemoteExecutor.Api.Problems;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Api.Executions;

/// <summary>Finds an execution for a caller. What a caller has no right to is as if it did not exist.</summary>
internal sealed class OwnedExecutions(IExecutionStore executions)
{
    public async Task<ExecutionRecord> FindAsync(ApiCall call, Right right, CancellationToken cancellationToken)
    {
        var record = ExecutionIds.IsOne(call.Id) ? await executions.FindAsync(call.Id, cancellationToken) : null;
        if (record is null || !Rights.Allows(call.Agent, right, record.Ticket.AgentId)) throw Refuse.UnknownExecution();
        return record;
    }
}
