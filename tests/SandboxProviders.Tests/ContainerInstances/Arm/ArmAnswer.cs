using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace RemoteExecutor.SandboxProviders.Tests.ContainerInstances.Arm;

/// <summary>An answer of the loopback endpoint.</summary>
public sealed record ArmAnswer(int Status, string Body = "")
{
    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>The connection is cut instead; <see cref="CarryOut"/> says whether the call took effect.</summary>
    public bool CutConnection { get; init; }

    /// <summary>The call is carried out and only its answer replaced, as when a proxy loses it.</summary>
    public bool CarryOut { get; init; }

    /// <summary>Megabytes that are sent after the body, as long as anyone reads them.</summary>
    public int EndlessMegabytes { get; init; }

    /// <summary>How many of them were begun: nobody may be left to take the rest of the last.</summary>
    public int BegunMegabytes { get; private set; }

    public static ArmAnswer Ok(JsonNode body) => new(200, body.ToJsonString());

    public static ArmAnswer Error(int status, string code, string message) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }.ToJsonString());

    public static ArmAnswer Throttled(string retryAfter) =>
        Error(429, "TooManyRequests", "The request is being throttled.") with { Headers = new Dictionary<string, string> { ["Retry-After"] = retryAfter } };

    public async Task WriteAsync(HttpContext context)
    {
        if (CutConnection)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = Status;
        foreach (var (name, value) in Headers) context.Response.Headers[name] = value;
        if (Body.Length == 0) return;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(Body, context.RequestAborted);
        var megabyte = Enumerable.Repeat((byte)'x', 1 << 20).ToArray();
        while (BegunMegabytes < EndlessMegabytes && !context.RequestAborted.IsCancellationRequested)
        {
            BegunMegabytes++;
            await context.Response.Body.WriteAsync(megabyte, context.RequestAborted);
        }
    }
}

/// <summary>A call that the loopback endpoint has received.</summary>
/// <param name="Path">With query.</param>
public sealed record ArmCall(string Method, string Path, string Body);
