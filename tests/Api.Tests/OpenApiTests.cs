using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using RemoteExecutor.Api.OpenApi;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Contracts.Reading;

namespace RemoteExecutor.Api.Tests;

/// <summary>The document is valid, and says what the code does.</summary>
public sealed class OpenApiTests
{
    private static readonly byte[] Document = new Api.OpenApi.OpenApiDocument(Options.Create(new ExecutionOptions())).Json;

    private static JsonElement Schemas => JsonElement.Parse(Document).GetProperty("components").GetProperty("schemas");

    [Fact]
    public async Task Document_IsValidOpenApi31()
    {
        using var stream = new MemoryStream(Document);
        var read = await Microsoft.OpenApi.OpenApiDocument.LoadAsync(stream, "json", cancellationToken: TestContext.Current.CancellationToken);
        Assert.NotNull(read.Document);
        Assert.Empty(read.Diagnostic!.Errors.Select(error => error.ToString()));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
    }

    [Fact]
    public void Operations_AreTheRoutes()
    {
        var described = JsonElement.Parse(Document).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}"));
        Assert.Equal(ApiRoutes.All.Select(route => $"{route.Method} {route.Pattern}").Order(), described.Order());
    }

    [Theory]
    [InlineData("ExecutionRequest")]
    [InlineData("ValidateRequest")]
    [InlineData("ApprovalRequest")]
    public void RequestSchemas_HaveTheFieldsThatTheReadersKnow(string schema)
    {
        var known = schema switch
        {
            "ExecutionRequest" => RequestReaders.SubmissionFields,
            "ValidateRequest" => RequestReaders.ValidateFields,
            _ => RequestReaders.ApprovalFields,
        };
        Assert.Equal(known.Order(), Schemas.GetProperty(schema).GetProperty("properties").EnumerateObject().Select(field => field.Name).Order());
    }

    [Fact]
    public void EveryAvailableOperation_HasAnAnswer() => Assert.All(
        ApiRoutes.All.Where(route => route.Handler != typeof(Operations.NotYetHandler)),
        route => Assert.NotEmpty(OperationShapes.Of(route).Answers));

    [Fact]
    public void Schemas_ReferToNothingOutsideThemselves() =>
        Assert.DoesNotContain("\"$ref\":\"#/properties", System.Text.Encoding.UTF8.GetString(Document), StringComparison.Ordinal);
}
