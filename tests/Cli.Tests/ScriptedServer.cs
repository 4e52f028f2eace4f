using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RemoteExecutor.Cli.Tests;

/// <summary>A server on loopback that answers by script, hostile answers included, and remembers what it was asked.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    public const string ExecutionId = "exec_0123456789abcdef0123456789abcdef";

    private readonly WebApplication _app;

    private ScriptedServer(WebApplication app) => _app = app;

    public ConcurrentQueue<SeenRequest> Seen { get; } = new();

    public string Url => _app.Urls.First();

    /// <param name="answer">Status and body for a request; runs for each.</param>
    public static async Task<ScriptedServer> StartAsync(Func<SeenRequest, (int Status, string Body)> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new ScriptedServer(builder.Build());
        server._app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var request = new SeenRequest(
                context.Request.Method,
                context.Request.Path + context.Request.QueryString,
                await reader.ReadToEndAsync(context.RequestAborted),
                context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()));
            server.Seen.Enqueue(request);
            var (status, body) = answer(request);
            context.Response.StatusCode = status;
            if (status is 301 or 302 or 307) context.Response.Headers.Location = body;
            context.Response.Headers.RetryAfter = "0";
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body, context.RequestAborted);
        });
        await server._app.StartAsync();
        return server;
    }

    public TestSurroundings Client(string input = "result = 1") => new()
    {
        Input = input,
        Variables = { ["REX_URL"] = Url, ["REX_TOKEN"] = "token-of-the-test" },
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

internal sealed record SeenRequest(string Method, string Path, string Body, IReadOnlyDictionary<string, string> Headers);
