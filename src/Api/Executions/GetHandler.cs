using RemoteExecutor.Api.Http;
using RemoteExecutor.Core.Agents;

namespace RemoteExecutor.Api.Executions;

/// <summary><c>GET /executions/{id}</c></summary>
internal sealed class GetHandler(OwnedExecutions executions) : IApiHandler
{
    public async Task<ApiResult> HandleAsync(ApiCall call) =>
        ExecutionAnswers.Current(await executions.FindAsync(call, Right.See, call.Aborted));
}
