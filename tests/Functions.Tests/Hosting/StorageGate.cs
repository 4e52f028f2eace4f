using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace RemoteExecutor.Functions.Tests.Hosting;

/// <summary>On which side of the write a request is held.</summary>
public enum Moment
{
    /// <summary>The step was done, and its audit entry is not written.</summary>
    BeforeAudit,

    /// <summary>The entry is written, and the host does not know it yet.</summary>
    AfterAudit,
}

/// <summary>
/// Stands between a host and the audit table, and holds the entry of a chosen agent's chosen transition for ever: every step of the flow
/// writes one, so a host can be stopped, as it is, at each of them.
/// </summary>
internal sealed class StorageGate : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient behind = new() { Timeout = TimeSpan.FromSeconds(100) };
    private readonly ConcurrentDictionary<(string AgentId, string Event), Held> rules = new();

    private StorageGate(WebApplication app) => this.app = app;

    /// <summary>Like the connection it was made for, with its table endpoint at the gate.</summary>
    public string Connection { get; private set; } = "";

    public static async Task<StorageGate> StartAsync(string connection)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var gate = new StorageGate(builder.Build());
        var parts = connection.Split(';', StringSplitOptions.RemoveEmptyEntries);
        var endpoint = new Uri(parts.Single(part => part.StartsWith("TableEndpoint=", StringComparison.Ordinal))["TableEndpoint=".Length..]);
        gate.app.Run(context => gate.PassAsync(context, endpoint.GetLeftPart(UriPartial.Authority)));
        await gate.app.StartAsync();
        gate.Connection = string.Join(';', parts.Where(part => !part.StartsWith("TableEndpoint=", StringComparison.Ordinal)))
            + $";TableEndpoint={gate.app.Urls.Single()}{endpoint.AbsolutePath};";
        return gate;
    }

    public void Hold(string agentId, string auditEvent, Moment moment) => rules[(agentId, auditEvent)] = new Held(moment);

    /// <summary>Completes when every rule holds a request.</summary>
    public Task AllHeldAsync(TimeSpan limit) => Task.WhenAll(rules.Values.Select(rule => rule.Reached.Task)).WaitAsync(limit);

    /// <summary>From now on everything passes, and what is held goes on.</summary>
    public void Open()
    {
        foreach (var rule in rules.Values) rule.Opened.TrySetResult();
        rules.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        Open();
        await app.DisposeAsync();
        behind.Dispose();
    }

    private async Task PassAsync(HttpContext context, string server)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var rule = RuleFor(context.Request, body.ToArray());
        if (rule is { Moment: Moment.BeforeAudit }) await rule.HoldAsync(context.RequestAborted);

        // As it was written, to the letter: the signature covers it.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var address = new Uri(server + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), address);
        request.Content = new ByteArrayContent(body.ToArray());
        foreach (var header in context.Request.Headers.Where(header => header.Key is not ("Host" or "Content-Length" or "Transfer-Encoding" or "Connection")))
        {
            if (!request.Headers.TryAddWithoutValidation(header.Key, header.Value.AsEnumerable()))
                request.Content.Headers.TryAddWithoutValidation(header.Key, header.Value.AsEnumerable());
        }

        using var answer = await behind.SendAsync(request, context.RequestAborted);
        if (rule is { Moment: Moment.AfterAudit }) await rule.HoldAsync(context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (name is not ("Transfer-Encoding" or "Connection" or "Content-Length" or "Keep-Alive")) context.Response.Headers[name] = values.ToArray();
        }

        await context.Response.Body.WriteAsync(await answer.Content.ReadAsByteArrayAsync());
    }

    private Held? RuleFor(HttpRequest request, byte[] body)
    {
        if (request.Method != "POST" || !request.Path.Value!.EndsWith("audit", StringComparison.Ordinal)) return null;
        // An entry is JSON inside JSON: its quotes are escaped one way or the other.
        var text = Encoding.UTF8.GetString(body).Replace("\\u0022", "\"", StringComparison.OrdinalIgnoreCase).Replace("\\\"", "\"", StringComparison.Ordinal);
        return rules.FirstOrDefault(rule =>
            text.Contains($"\"agent_id\":\"{rule.Key.AgentId}\"", StringComparison.OrdinalIgnoreCase)
            && text.Contains($"\"event\":\"{rule.Key.Event}\"", StringComparison.OrdinalIgnoreCase)).Value;
    }

    private sealed record Held(Moment Moment)
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Opened { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task HoldAsync(CancellationToken gone)
        {
            Reached.TrySetResult();
            return Opened.Task.WaitAsync(gone);
        }
    }
}
