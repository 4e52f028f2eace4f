using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using RemoteExecutor.Api.Problems;
using RemoteExecutor.Core.Contracts;

namespace RemoteExecutor.Api.Http;

/// <summary>An answer, serialized before its first byte is sent: a value that cannot be serialized becomes a 500, not half an answer.</summary>
internal sealed class ApiResult : IResult, IStatusCodeHttpResult
{
    private readonly List<(string Name, string Value)> headers = [];
    private readonly byte[] body;
    private readonly string contentType;

    private ApiResult(int status, byte[] body, string contentType) => (Status, this.body, this.contentType) = (status, body, contentType);

    public int Status { get; }

    int? IStatusCodeHttpResult.StatusCode => Status;

    public static ApiResult Json<T>(int status, T value) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(value, WireJson.Options), "application/json");

    public static ApiResult Raw(byte[] json) => new(StatusCodes.Status200OK, json, "application/json");

    public static ApiResult Of(Problem problem)
    {
        var members = JsonSerializer.SerializeToNode(problem, WireJson.Options)!.AsObject();
        foreach (var absent in members.Where(member => member.Value is null).Select(member => member.Key).ToList()) members.Remove(absent);
        return new ApiResult(problem.Status, JsonSerializer.SerializeToUtf8Bytes<JsonNode>(members, WireJson.Options), "application/problem+json");
    }

    public ApiResult With(string header, string value)
    {
        headers.Add((header, value));
        return this;
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        foreach (var (name, value) in headers) response.Headers[name] = value;
        if (!HttpMethods.IsHead(httpContext.Request.Method)) await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
