using Microsoft.Extensions.Logging;
using RemoteExecutor.Api.Http;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Flow;

namespace RemoteExecutor.Api.Executions;

/// <summary><c>DELETE /executions/{id}</c>: audited first, then signalled. One that has ended is answered as it stands.</summary>
internal sealed class CancelHandler(
    OwnedExecutions executions, IExecutionEngine engine, IAuditStore audit, TimeProvider time, ILogger<CancelHandler> logger) : IApiHandler
{
    public async Task<ApiResult> HandleAsync(ApiCall call)
    {
        var record = await executions.FindAsync(call, Right.Cancel, call.Aborted);
        if (record.Status.IsFinal()) return ExecutionAnswers.Final(record);

        // From here on a caller that hangs up must not leave half of it done.
        using var limit = new CancellationTokenSource(Acceptance.TimeLimit, time);
        await audit.AppendAsync(
            new AuditEvent
            {
                ExecutionId = call.Id,
                AgentId = record.Ticket.AgentId.Value,
                Event = AuditEvents.CancelRequested,
                At = time.GetUtcNow(),
                Actor = call.Agent.Value,
                Source = call.Source,
            },
            limit.Token);
        await engine.CancelAsync(call.Id, new CancelRequest(call.Agent.Value), limit.Token);
        logger.CancelRequested(call.Id, call.Agent);
        return ExecutionAnswers.Accepted(call.Id, record.Status);
    }
}
