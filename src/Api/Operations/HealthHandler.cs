using RemoteExecutor.Api.Http;

namespace RemoteExecutor.Api.Operations;

/// <summary>The answer of <c>GET /health</c>.</summary>
public sealed record HealthResponse(string Status);

/// <summary><c>GET /health</c>: the process answers, nothing more.</summary>
internal sealed class HealthHandler : IApiHandler
{
    public Task<ApiResult> HandleAsync(ApiCall call) => Task.FromResult(ApiResult.Json(200, new HealthResponse("ok")));
}
