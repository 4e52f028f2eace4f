using Microsoft.Extensions.Logging;
using RemoteExecutor.Api.Http;
using RemoteExecutor.Api.Problems;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Contracts.Reading;
using RemoteExecutor.Core.Flow;

namespace RemoteExecutor.Api.Executions;

/// <summary>Hands the answer to an approval request to the flow, which records and audits it. Nobody answers their own request.</summary>
internal sealed class ApprovalAnswers(
    OwnedExecutions executions, IExecutionEngine engine, BodyBudget budget, TimeProvider time, ILogger<ApprovalAnswers> logger)
{
    /// <summary>A reason with every character escaped, and some white space.</summary>
    private const int MaxBodyBytes = (RequestLimits.ApprovalReasonChars * 6) + 1024;

    public async Task<ApiResult> AnswerAsync(ApiCall call, bool approved)
    {
        using var body = await RequestBody.ReadAsync(call.Http, budget, MaxBodyBytes, time);
        var reading = RequestReaders.ReadApproval(body.Bytes);
        if (!reading.IsValid) throw Refuse.Fields(reading.Errors);

        var record = await executions.FindAsync(call, Right.Approve, call.Aborted);
        if (record.Ticket.AgentId == call.Agent) throw Refuse.NotAllowed("Nobody may answer an approval request of their own: another Head agent must.");
        if (record.Status != ExecutionStatus.AwaitingApproval) throw Refuse.NotAwaitingApproval();

        using var limit = new CancellationTokenSource(Acceptance.TimeLimit, time);
        await engine.AnswerApprovalAsync(call.Id, new ApprovalAnswer(approved, call.Agent.Value, reading.Value.Reason), limit.Token);
        logger.ApprovalAnswered(call.Id, call.Agent, approved);
        return ExecutionAnswers.Accepted(call.Id, record.Status);
    }
}
