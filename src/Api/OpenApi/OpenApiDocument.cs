using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using RemoteExecutor.Api.Http;
using RemoteExecutor.Core.Configuration;

namespace RemoteExecutor.Api.OpenApi;

/// <summary>The contract as OpenAPI 3.1, built once from the route table, the response types and the request limits.</summary>
internal sealed class OpenApiDocument(IOptions<ExecutionOptions> options)
{
    private readonly Lazy<byte[]> json = new(() => JsonSerializer.SerializeToUtf8Bytes(Build(options.Value)));

    public byte[] Json => json.Value;

    private static JsonObject Build(ExecutionOptions options) => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject
        {
            ["title"] = "RemoteExecutor",
            ["version"] = typeof(OpenApiDocument).Assembly.GetName().Version!.ToString(3),
            ["description"] = "Agents post code; it runs in a sandbox beside the data; they get a summary back, never the data.",
            ["license"] = new JsonObject { ["name"] = "MIT", ["identifier"] = "MIT" },
        },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = ApiRoutes.Base }),
        ["paths"] = Paths(),
        ["components"] = new JsonObject
        {
            ["securitySchemes"] = new JsonObject
            {
                ["bearer"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["bearerFormat"] = "JWT" },
            },
            ["schemas"] = Schemas(options),
        },
    };

    private static JsonObject Schemas(ExecutionOptions options)
    {
        var schemas = new JsonObject();
        foreach (var (name, schema) in RequestSchemas.All(options)) schemas[name] = schema;
        foreach (var (name, schema) in ResponseSchemas.All()) schemas[name] = schema;
        return schemas;
    }

    private static JsonObject Paths()
    {
        var paths = new JsonObject();
        foreach (var pattern in ApiRoutes.All.GroupBy(route => route.Pattern))
        {
            paths[pattern.Key] = new JsonObject(
                pattern.Select(route => KeyValuePair.Create(route.Method.ToLowerInvariant(), (JsonNode?)Operation(route))));
        }

        return paths;
    }

    private static JsonObject Operation(ApiRoute route)
    {
        var shape = OperationShapes.Of(route);
        var operation = new JsonObject
        {
            ["operationId"] = route.Operation,
            ["summary"] = route.Summary,
            ["security"] = route.Access.Anonymous ? new JsonArray() : new JsonArray(new JsonObject { ["bearer"] = new JsonArray() }),
        };
        if (shape.Parameters.Count > 0) operation["parameters"] = new JsonArray([.. shape.Parameters]);
        if (shape.Request is { } request)
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content("application/json", request) };
        var responses = new JsonObject();
        foreach (var (status, description, schema) in shape.Answers)
            responses[status] = new JsonObject { ["description"] = description, ["content"] = Content("application/json", schema) };
        responses["default"] = new JsonObject
        {
            ["description"] = "A problem (RFC 9457).",
            ["content"] = Content("application/problem+json", "Problem"),
        };
        operation["responses"] = responses;
        return operation;
    }

    private static JsonObject Content(string mediaType, string schema) => new()
    {
        [mediaType] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/" + schema } },
    };
}
