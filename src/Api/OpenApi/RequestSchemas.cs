using System.Text.Json.Nodes;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Contracts.Reading;

namespace RemoteExecutor.Api.OpenApi;

/// <summary>Schemas of the request bodies, from the same limits that the readers enforce. A test holds their fields against the readers'.</summary>
internal static class RequestSchemas
{
    public static IEnumerable<(string Name, JsonObject Schema)> All(ExecutionOptions options)
    {
        yield return ("ExecutionRequest", Object(Submission(options), "code"));
        yield return ("ValidateRequest", Object(new() { ["code"] = Code(), ["language"] = Language() }, "code"));
        yield return ("ApprovalRequest", Object(new() { ["reason"] = Text(RequestLimits.ApprovalReasonChars) }, "reason"));
    }

    private static JsonObject Submission(ExecutionOptions options) => new()
    {
        ["code"] = Code(),
        ["language"] = Language(),
        ["dependencies"] = List(RequestLimits.Dependencies, Text(RequestLimits.DependencyChars), "PEP 508 requirements by name. Not available yet."),
        ["input_data"] = new JsonObject { ["description"] = "Any JSON; the variable input_data in the code. At most 16 MiB." },
        ["input_data_schema"] = Columns("Column to type of the input."),
        ["expected_output_schema"] = Columns("Column to type; differences are reported in the summary."),
        ["datasets"] = List(RequestLimits.Datasets, new() { ["type"] = "string", ["pattern"] = "^[a-z0-9][a-z0-9._-]{0,63}$" }, "Registered datasets, each read-only at /data/<name>."),
        ["task_id"] = Nullable(RequestLimits.TaskIdChars, "The caller's own label."),
        ["timeout_seconds"] = Whole(RequestLimits.MinTimeoutSeconds, RequestLimits.MaxTimeoutSeconds, options.TimeoutSeconds),
        ["memory_limit_mb"] = Whole(RequestLimits.MinMemoryMb, RequestLimits.MaxMemoryMb, options.MemoryMb),
        ["cpu_limit"] = new JsonObject
        {
            ["type"] = "number", ["minimum"] = RequestLimits.MinCpu, ["maximum"] = RequestLimits.MaxCpu, ["default"] = options.CpuLimit,
        },
        ["network_access"] = Flag("Also needs the operator's switch and allowed_hosts."),
        ["allowed_hosts"] = List(RequestLimits.AllowedHosts, Text(253), "Exact hosts or *.domain."),
        ["sandbox_id"] = Nullable(RequestLimits.SandboxIdChars, "Run in this persistent sandbox. Not available yet."),
        ["disclosure"] = new JsonObject
        {
            ["enum"] = new JsonArray("strict", "standard", "open", null),
            ["description"] = "Can tighten the operator's and the tier's policy, never loosen it.",
        },
        ["request_approval"] = Flag("Wait for a Head agent where only approval is missing."),
    };

    private static JsonObject Object(JsonObject properties, params string[] required) => new()
    {
        ["type"] = "object",
        ["properties"] = properties,
        ["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]),
        ["additionalProperties"] = false,
    };

    private static JsonObject Code() =>
        new() { ["type"] = "string", ["minLength"] = 1, ["description"] = $"Not blank; at most {RequestLimits.CodeBytes} bytes of UTF-8." };

    private static JsonObject Language() => new()
    {
        ["enum"] = new JsonArray([.. RequestReaders.Languages.Select(language => (JsonNode)language)]),
        ["default"] = RequestReaders.Languages[0],
    };

    private static JsonObject Text(int maxChars) => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = maxChars };

    private static JsonObject Nullable(int maxChars, string description) =>
        new() { ["type"] = new JsonArray("string", "null"), ["maxLength"] = maxChars, ["description"] = description };

    private static JsonObject Whole(int min, int max, int fallback) =>
        new() { ["type"] = "integer", ["minimum"] = min, ["maximum"] = max, ["default"] = fallback };

    private static JsonObject Flag(string description) => new() { ["type"] = "boolean", ["default"] = false, ["description"] = description };

    private static JsonObject List(int maxItems, JsonObject item, string description) => new()
    {
        ["type"] = "array", ["items"] = item, ["maxItems"] = maxItems, ["default"] = new JsonArray(), ["description"] = description,
    };

    private static JsonObject Columns(string description) => new()
    {
        ["type"] = new JsonArray("object", "null"),
        ["maxProperties"] = RequestLimits.SchemaColumns,
        ["additionalProperties"] = Text(RequestLimits.SchemaTextChars),
        ["description"] = description,
    };
}
