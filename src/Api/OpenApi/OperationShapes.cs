using System.Text.Json.Nodes;
using RemoteExecutor.Api.Http;
using RemoteExecutor.Core.Contracts;

namespace RemoteExecutor.Api.OpenApi;

/// <summary>What an operation takes and gives, by names of schemas.</summary>
internal sealed record OperationShape
{
    public IReadOnlyList<JsonNode> Parameters { get; init; } = [];

    public string? Request { get; init; }

    /// <summary>Answers that are not problems.</summary>
    public IReadOnlyList<(string Status, string Description, string Schema)> Answers { get; init; } = [];
}

/// <summary>The shape of every operation of <see cref="ApiRoutes"/>.</summary>
internal static class OperationShapes
{
    public static OperationShape Of(ApiRoute route)
    {
        var shape = ByOperation(route.Operation);
        return route.Pattern.Contains("{id}", StringComparison.Ordinal) ? shape with { Parameters = [Path(), .. shape.Parameters] } : shape;
    }

    private static OperationShape ByOperation(string operation) => operation switch
    {
        "execute" => new()
        {
            Parameters =
            [
                Header("Prefer", $"wait=N waits up to N seconds, at most {RequestLimits.MaxWaitSeconds}, for the final response."),
                Header("Idempotency-Key", "The same key with the same body returns the first execution; with another body, 409."),
            ],
            Request = "ExecutionRequest",
            Answers = [("200", "Ended within the wait.", "Execution"), ("202", "Accepted.", "Accepted")],
        },
        "getExecution" => new() { Answers = [("200", "The execution.", "Execution")] },
        "cancelExecution" => new()
        {
            Answers = [("200", "It has ended already.", "Execution"), ("202", "It is being cancelled.", "Accepted")],
        },
        "listExecutions" => new()
        {
            Parameters =
            [
                Query("agent_id", "Head only, unless it is the caller's own."), Query("status", "Only this status."),
                Query("task_id", "Only this task."), .. Paging(),
            ],
            Answers = [("200", "A page, newest first.", "ExecutionPage")],
        },
        "approveExecution" or "rejectExecution" => new()
        {
            Request = "ApprovalRequest",
            Answers = [("202", "The answer was handed on.", "Accepted")],
        },
        "validateCode" => new() { Request = "ValidateRequest", Answers = [("200", "The guard's verdict.", "Validation")] },
        "listDatasets" => new() { Answers = [("200", "All registered datasets, by name.", "DatasetList")] },
        "readAudit" => new()
        {
            Parameters =
            [
                Query("execution_id", "The whole chain of one execution; not together with others."), Query("agent_id", "Only this agent."),
                Query("from", "Not before this time."), Query("to", "Before this time."), .. Paging(),
            ],
            Answers = [("200", "Audit entries.", "AuditPage")],
        },
        "getBudget" => new()
        {
            Parameters = [Query("agent_id", "Head only, unless it is the caller's own.")],
            Answers = [("200", "Used, reserved and left of each data set within the window.", "Budget")],
        },
        "health" => new() { Answers = [("200", "Alive.", "Health")] },
        "ready" => new() { Answers = [("200", "Ready.", "Ready"), ("503", "A dependency is down.", "Ready")] },
        "openApi" => new() { Answers = [("200", "This document.", "OpenApi")] },
        // Operations that are not available yet answer with a problem only.
        _ => new(),
    };

    private static JsonNode[] Paging() =>
        [Query("limit", "Entries on a page, 1 to 200."), Query("continuation_token", "From the page before.")];

    private static JsonObject Path() => Parameter("path", "id", "The id.", required: true);

    private static JsonObject Header(string name, string description) => Parameter("header", name, description);

    private static JsonObject Query(string name, string description) => Parameter("query", name, description);

    private static JsonObject Parameter(string place, string name, string description, bool required = false) => new()
    {
        ["in"] = place,
        ["name"] = name,
        ["required"] = required,
        ["description"] = description,
        ["schema"] = new JsonObject { ["type"] = "string" },
    };
}
