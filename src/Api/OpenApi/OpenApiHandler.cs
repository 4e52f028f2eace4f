using RemoteExecutor.Api.Http;

namespace RemoteExecutor.Api.OpenApi;

/// <summary><c>GET /openapi.json</c></summary>
internal sealed class OpenApiHandler(OpenApiDocument document) : IApiHandler
{
    public Task<ApiResult> HandleAsync(ApiCall call) => Task.FromResult(ApiResult.Raw(document.Json));
}
