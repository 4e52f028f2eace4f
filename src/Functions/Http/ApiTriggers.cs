using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using RemoteExecutor.Api;
using RemoteExecutor.Functions.Engine;

namespace RemoteExecutor.Functions.Http;

/// <summary>
/// A trigger for every route of the contract; what they do is in <see cref="RemoteExecutorApi"/>. They are anonymous to the platform, because
/// who may call is decided by the agent's token alone: a function key never replaces it.
/// </summary>
public sealed class ApiTriggers(RemoteExecutorApi api, DurableClients clients)
{
    /// <summary>A trigger's route has no leading slash.</summary>
    public const string Base = "api/v1/remote-executor";

    [Function("execute")]
    public Task<IResult> Execute(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/execute")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => AnswerAsync(request, client);

    [Function("listExecutions")]
    public Task<IResult> ListExecutions(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Base + "/executions")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => AnswerAsync(request, client);

    [Function("getExecution")]
    public Task<IResult> GetExecution(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Base + "/executions/{id}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => AnswerAsync(request, client);

    [Function("cancelExecution")]
    public Task<IResult> CancelExecution(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Base + "/executions/{id}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => AnswerAsync(request, client);

    [Function("approveExecution")]
    public Task<IResult> ApproveExecution(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/executions/{id}/approve")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => AnswerAsync(request, client);

    [Function("rejectExecution")]
    public Task<IResult> RejectExecution(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/executions/{id}/reject")] HttpRequest request,
        [DurableClient] DurableTaskClient client) => AnswerAsync(request, client);

    [Function("validateCode")]
    public Task<IResult> ValidateCode(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/validate")] HttpRequest request) => AnswerAsync(request);

    [Function("createSandbox")]
    public Task<IResult> CreateSandbox(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Base + "/sandboxes")] HttpRequest request) => AnswerAsync(request);

    [Function("listSandboxes")]
    public Task<IResult> ListSandboxes(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Base + "/sandboxes")] HttpRequest request) => AnswerAsync(request);

    [Function("getSandbox")]
    public Task<IResult> GetSandbox(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Base + "/sandboxes/{id}")] HttpRequest request) => AnswerAsync(request);

    [Function("destroySandbox")]
    public Task<IResult> DestroySandbox(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Base + "/sandboxes/{id}")] HttpRequest request) => AnswerAsync(request);

    [Function("listDatasets")]
    public Task<IResult> ListDatasets(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Base + "/datasets")] HttpRequest request) => AnswerAsync(request);

    [Function("getBudget")]
    public Task<IResult> GetBudget(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Base + "/budget")] HttpRequest request) => AnswerAsync(request);

    [Function("readAudit")]
    public Task<IResult> ReadAudit(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Base + "/audit")] HttpRequest request) => AnswerAsync(request);

    [Function("health")]
    public Task<IResult> Health(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Base + "/health")] HttpRequest request) => AnswerAsync(request);

    [Function("ready")]
    public Task<IResult> Ready(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Base + "/ready")] HttpRequest request) => AnswerAsync(request);

    [Function("openApi")]
    public Task<IResult> OpenApi(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = Base + "/openapi.json")] HttpRequest request) => AnswerAsync(request);

    /// <summary>Everything else: problems for unknown paths and methods, in the same form as all others.</summary>
    [Function("fallback")]
    public Task<IResult> Fallback(
        [HttpTrigger(AuthorizationLevel.Anonymous, Route = "{*path}")] HttpRequest request) => AnswerAsync(request);

    private Task<IResult> AnswerAsync(HttpRequest request, DurableTaskClient? client = null)
    {
        if (client is not null) clients.Use(client);
        return api.AnswerAsync(request.HttpContext);
    }
}
