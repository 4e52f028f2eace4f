using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using RemoteExecutor.Api.Executions;
using RemoteExecutor.Api.Operations;
using RemoteExecutor.Api.Problems;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Api.OpenApi;

/// <summary>Schemas of the answers, exported from the very types that are serialized.</summary>
internal static class ResponseSchemas
{
    private static readonly JsonSchemaExporterOptions Exporter = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) =>
        {
            // These two have converters of their own, which the exporter cannot look into.
            if (context.TypeInfo.Type == typeof(RowCount)) return new JsonObject { ["type"] = new JsonArray("integer", "string", "null") };
            if (context.TypeInfo.Type == typeof(AgentId)) return new JsonObject { ["type"] = "string" };
            return schema;
        },
    };

    public static IEnumerable<(string Name, JsonNode Schema)> All()
    {
        yield return ("Execution", SchemaOf<ExecutionResponse>());
        yield return ("Accepted", SchemaOf<AcceptedResponse>());
        yield return ("ExecutionPage", SchemaOf<Page<ExecutionListItem>>());
        yield return ("Validation", SchemaOf<ValidateResponse>());
        yield return ("DatasetList", SchemaOf<DatasetList>());
        yield return ("AuditPage", SchemaOf<Page<AuditEntry>>());
        yield return ("Health", SchemaOf<HealthResponse>());
        yield return ("Ready", SchemaOf<ReadyResponse>());
        yield return ("Budget", SchemaOf<BudgetResponse>());
        yield return ("Problem", SchemaOf<Problem>());
        yield return ("OpenApi", new JsonObject { ["type"] = "object" });
    }

    private static JsonNode SchemaOf<T>() => WireJson.Options.GetJsonSchemaAsNode(typeof(T), Exporter);
}
