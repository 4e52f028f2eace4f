using RemoteExecutor.Api.Executions;
using RemoteExecutor.Api.Http;
using RemoteExecutor.Api.OpenApi;
using RemoteExecutor.Api.Operations;
using static RemoteExecutor.Core.Agents.Right;

namespace RemoteExecutor.Api;

/// <summary>The HTTP contract as a table. Routing, authorisation and the OpenAPI document all come from here.</summary>
public static class ApiRoutes
{
    public const string Base = "/api/v1/remote-executor";

    public static IReadOnlyList<ApiRoute> All { get; } =
    [
        Route<SubmitHandler>("POST", "/execute", "execute", "Submit code for execution.", Access.Needs(Execute)),
        Route<ListHandler>("GET", "/executions", "listExecutions", "List executions, newest first.", Access.Needs(See)),
        Route<GetHandler>("GET", "/executions/{id}", "getExecution", "Read an execution and its summary.", Access.Needs(See)),
        Route<CancelHandler>("DELETE", "/executions/{id}", "cancelExecution", "Cancel an execution. Idempotent.", Access.Needs(Cancel)),
        Route<ApproveHandler>("POST", "/executions/{id}/approve", "approveExecution", "Approve an execution that waits for it.", Access.Needs(Approve)),
        Route<RejectHandler>("POST", "/executions/{id}/reject", "rejectExecution", "Reject an execution that waits for approval.", Access.Needs(Approve)),
        Route<ValidateHandler>("POST", "/validate", "validateCode", "Check code with the guard, without running it.", Access.Needs(ValidateCode)),
        Route<BudgetHandler>("GET", "/budget", "getBudget", "Read what is left of the disclosure budget of each data set.", Access.Needs(See)),
        Route<NotYetHandler>("POST", "/sandboxes", "createSandbox", "Create a persistent sandbox (not available yet).", Access.Needs(Execute)),
        Route<NotYetHandler>("GET", "/sandboxes", "listSandboxes", "List persistent sandboxes (not available yet).", Access.Needs(See)),
        Route<NotYetHandler>("GET", "/sandboxes/{id}", "getSandbox", "Read a persistent sandbox (not available yet).", Access.Needs(See)),
        Route<NotYetHandler>("DELETE", "/sandboxes/{id}", "destroySandbox", "Destroy a persistent sandbox (not available yet).", Access.Needs(Cancel)),
        Route<DatasetsHandler>("GET", "/datasets", "listDatasets", "List registered datasets: size, schema, rows, policy.", Access.Needs(See)),
        Route<AuditHandler>("GET", "/audit", "readAudit", "Read the audit trail.", Access.Needs(Audit)),
        Route<HealthHandler>("GET", "/health", "health", "Is the process alive?", Access.Anyone),
        Route<ReadyHandler>("GET", "/ready", "ready", "Can executions run? Each dependency with its state.", Access.Anyone),
        Route<OpenApiHandler>("GET", "/openapi.json", "openApi", "This contract as OpenAPI 3.1.", Access.Anyone),
    ];

    private static ApiRoute Route<THandler>(string method, string pattern, string operation, string summary, Access access)
        where THandler : IApiHandler => new(method, pattern, operation, summary, access) { Handler = typeof(THandler) };
}
