using System.Text.Json;
using RemoteExecutor.Api.Http;
using RemoteExecutor.Api.Problems;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Api.Executions;

/// <summary><c>GET /executions</c></summary>
internal sealed class ListHandler(IExecutionStore executions) : IApiHandler
{
    public async Task<ApiResult> HandleAsync(ApiCall call)
    {
        var query = QueryOf(call);
        try
        {
            var page = await executions.ListAsync(query, call.Aborted);
            return ApiResult.Json(200, new Page<ExecutionListItem>([.. page.Items.Select(ExecutionListItem.Of)], page.ContinuationToken));
        }
        catch (InvalidContinuationTokenException)
        {
            throw Refuse.Field("continuation_token", "This token is not one of this listing.");
        }
    }

    private static ExecutionQuery QueryOf(ApiCall call)
    {
        var fields = new QueryFields(call.Http.Request.Query, "agent_id", "status", "task_id", "limit", "continuation_token");
        var agent = fields.Agent("agent_id");
        var query = new ExecutionQuery
        {
            Status = StatusOf(fields),
            TaskId = fields.Text("task_id", RequestLimits.TaskIdChars),
            Limit = fields.Limit(),
            ContinuationToken = fields.ContinuationToken(),
        };
        fields.ThrowIfFaulty();
        if (Rights.Of(call.Agent.Tier, Right.See) == Grant.Full) return query with { AgentId = agent?.Value };
        if (agent is not null && agent != call.Agent) throw Refuse.Tier(call.Agent.Tier, AgentTier.Head);
        return query with { AgentId = call.Agent.Value };
    }

    private static ExecutionStatus? StatusOf(QueryFields fields)
    {
        if (fields.Text("status", maxChars: 50) is not { } text) return null;
        var names = Enum.GetValues<ExecutionStatus>().ToDictionary(status => JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString()));
        if (names.TryGetValue(text, out var found)) return found;
        fields.Errors.Add("status", $"One of {string.Join(", ", names.Keys)}.");
        return null;
    }
}
