using RemoteExecutor.Api.Http;
using RemoteExecutor.Api.Problems;

namespace RemoteExecutor.Api.Operations;

/// <summary>Parts of the contract that this version does not have. Rights are checked all the same.</summary>
internal sealed class NotYetHandler : IApiHandler
{
    public Task<ApiResult> HandleAsync(ApiCall call) => throw Refuse.NotYet($"The operation {call.Route.Operation} is not available in this version.");
}
