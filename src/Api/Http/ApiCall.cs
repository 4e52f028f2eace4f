using Microsoft.AspNetCore.Http;
using RemoteExecutor.Core.Agents;

namespace RemoteExecutor.Api.Http;

/// <summary>One authenticated and authorised call.</summary>
/// <param name="Id">The <c>{id}</c> of the path; empty where there is none.</param>
internal sealed record ApiCall(HttpContext Http, ApiRoute Route, AgentId? Caller, string Id)
{
    /// <summary>Who calls. Only anonymous routes have nobody.</summary>
    public AgentId Agent => Caller ?? throw new InvalidOperationException($"{Route.Operation} is anonymous.");

    public CancellationToken Aborted => Http.RequestAborted;

    /// <summary>The caller's address, for the audit trail.</summary>
    public string Source => Http.Connection.RemoteIpAddress?.ToString() ?? "";
}

/// <summary>Handles one operation. Refuses by throwing <see cref="Problems.ProblemException"/>.</summary>
internal interface IApiHandler
{
    Task<ApiResult> HandleAsync(ApiCall call);
}
