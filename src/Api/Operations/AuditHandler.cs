using RemoteExecutor.Api.Executions;
using RemoteExecutor.Api.Http;
using RemoteExecutor.Api.Problems;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Api.Operations;

/// <summary><c>GET /audit</c>: the whole chain of one execution in order, or a page of entries, newest first.</summary>
internal sealed class AuditHandler(IAuditStore audit) : IApiHandler
{
    private const string ExecutionId = "execution_id";
    private static readonly string[] Others = ["agent_id", "from", "to", "limit", "continuation_token"];

    public async Task<ApiResult> HandleAsync(ApiCall call)
    {
        var fields = new QueryFields(call.Http.Request.Query, [ExecutionId, .. Others]);
        return ApiResult.Json(200, fields.Has(ExecutionId) ? await ChainAsync(call, fields) : await PageAsync(call, fields));
    }

    private async Task<Page<AuditEntry>> ChainAsync(ApiCall call, QueryFields fields)
    {
        var executionId = fields.Text(ExecutionId, maxChars: 64);
        if (executionId is not null && !ExecutionIds.IsOne(executionId))
            fields.Errors.Add(ExecutionId, "An execution id is exec_ followed by 32 hex digits.");
        foreach (var other in Others.Where(fields.Has)) fields.Errors.Add(other, $"Not together with {ExecutionId}.");
        fields.ThrowIfFaulty();
        return new Page<AuditEntry>(await audit.ReadChainAsync(executionId!, call.Aborted), null);
    }

    private async Task<Page<AuditEntry>> PageAsync(ApiCall call, QueryFields fields)
    {
        var query = new AuditQuery
        {
            AgentId = fields.Agent("agent_id")?.Value,
            From = fields.Time("from"),
            To = fields.Time("to"),
            Limit = fields.Limit(),
            ContinuationToken = fields.ContinuationToken(),
        };
        if (query.From >= query.To) fields.Errors.Add("from", "This must be before 'to'.");
        fields.ThrowIfFaulty();
        try
        {
            return await audit.QueryAsync(query, call.Aborted);
        }
        catch (InvalidContinuationTokenException)
        {
            throw Refuse.Field("continuation_token", "This token is not one of this listing.");
        }
    }
}
