using RemoteExecutor.Api.Http;
using RemoteExecutor.Api.Problems;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Contracts.Reading;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Guard;

namespace RemoteExecutor.Api.Operations;

/// <summary>The answer of <c>POST /validate</c>.</summary>
public sealed record ValidateResponse(bool Valid, GuardVerdict SecurityResult);

/// <summary><c>POST /validate</c></summary>
internal sealed class ValidateHandler(IExecutionGuard guard, IDisclosureFilter filter, BodyBudget budget, TimeProvider time) : IApiHandler
{
    /// <summary>The largest code with every byte escaped, and some white space.</summary>
    private const int MaxBodyBytes = (6 * RequestLimits.CodeBytes) + (64 << 10);

    public async Task<ApiResult> HandleAsync(ApiCall call)
    {
        using var body = await RequestBody.ReadAsync(call.Http, budget, MaxBodyBytes, time);
        var reading = RequestReaders.ReadValidate(body.Bytes);
        if (!reading.IsValid) throw Refuse.Fields(reading.Errors);
        var verdict = guard.Check(reading.Value.Code, call.Agent.Tier);
        return ApiResult.Json(200, new ValidateResponse(verdict.Passed, filter.Release(verdict)));
    }
}
