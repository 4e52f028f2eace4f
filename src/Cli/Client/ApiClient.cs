using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Contracts;

namespace RemoteExecutor.Cli.Client;

/// <summary>An answer of the API: the body as it came, and how long the server wants to be left alone.</summary>
internal sealed record ApiAnswer(JsonElement Body, TimeSpan? RetryAfter)
{
    public T As<T>() where T : class
    {
        try
        {
            return Body.Deserialize<T>(WireJson.Options) ?? throw new JsonException();
        }
        catch (JsonException exception)
        {
            throw new RexException("The server's answer is not understood: is REX_URL a RemoteExecutor of this version?", inner: exception);
        }
    }
}

/// <summary>The HTTP API. What comes back is bounded and parsed; a refusal becomes a <see cref="RexException"/>.</summary>
internal sealed partial class ApiClient : IDisposable
{
    private const string BasePath = "api/v1/remote-executor/";
    private const int MaxAnswerBytes = 8 << 20;

    private readonly HttpClient _http;
    private readonly Uri _server;

    public ApiClient(Uri server, string token)
    {
        _server = server;
        // No redirects: the token goes to this server and to no other. A proxy has no business between us and this machine.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = !server.IsLoopback })
        {
            BaseAddress = new Uri(server.AbsoluteUri.TrimEnd('/') + "/" + BasePath),
            Timeout = TimeSpan.FromSeconds(RequestLimits.MaxWaitSeconds + 30),
            MaxResponseContentBufferSize = MaxAnswerBytes,
        };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Submits; the same <paramref name="idempotencyKey"/> again finds the first execution.</summary>
    public Task<ApiAnswer> SubmitAsync(ReadOnlyMemory<byte> body, string idempotencyKey, int waitSeconds, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, "execute", Json(body), waitSeconds, idempotencyKey, cancellationToken);

    public Task<ApiAnswer> GetAsync(string executionId, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, PathOf(executionId), null, 0, null, cancellationToken);

    public Task<ApiAnswer> CancelAsync(string executionId, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, PathOf(executionId), null, 0, null, cancellationToken);

    public Task<ApiAnswer> ValidateAsync(ReadOnlyMemory<byte> body, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, "validate", Json(body), 0, null, cancellationToken);

    /// <summary>The audit trail of one execution; Head only.</summary>
    public Task<ApiAnswer> AuditAsync(string executionId, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, "audit?execution_id=" + Checked(executionId), null, 0, null, cancellationToken);

    /// <summary>Disclosure budgets of the caller, or, for a Head, of another agent.</summary>
    public Task<ApiAnswer> BudgetAsync(AgentId? agent, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Get, agent is null ? "budget" : "budget?agent_id=" + agent.Value, null, 0, null, cancellationToken);

    public void Dispose() => _http.Dispose();

    private async Task<ApiAnswer> SendAsync(
        HttpMethod method, string path, HttpContent? content, int waitSeconds, string? idempotencyKey, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (waitSeconds > 0) request.Headers.Add("Prefer", string.Create(CultureInfo.InvariantCulture, $"wait={waitSeconds}"));
        if (idempotencyKey is not null) request.Headers.Add("Idempotency-Key", idempotencyKey);
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode
                ? new ApiAnswer(Parse(text), response.Headers.RetryAfter?.Delta)
                : throw new RexException(Refusal((int)response.StatusCode, text));
        }
        catch (HttpRequestException exception)
        {
            throw new RexException(
                $"cannot reach {_server}: {exception.Message}\nStart a host with ./rex up, or set REX_URL to one that runs.", inner: exception);
        }
        catch (TaskCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RexException($"{_server} did not answer in time.", inner: exception);
        }
    }

    private static JsonElement Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text.Length == 0 ? "{}" : text, new JsonDocumentOptions { MaxDepth = RequestLimits.JsonDepth });
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new RexException("The server answered with something that is not JSON: is REX_URL a RemoteExecutor?", inner: exception);
        }
    }

    private static string Refusal(int status, string text)
    {
        try
        {
            return (JsonSerializer.Deserialize<ProblemView>(text, WireJson.Options) ?? new ProblemView()).Describe(status);
        }
        catch (JsonException)
        {
            return new ProblemView().Describe(status);
        }
    }

    private static ReadOnlyMemoryContent Json(ReadOnlyMemory<byte> body) =>
        new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static string PathOf(string executionId) => "executions/" + Checked(executionId);

    private static string Checked(string executionId) => ExecutionId().IsMatch(executionId)
        ? executionId
        : throw new RexException("An execution id is exec_ followed by 32 hex digits.");

    [GeneratedRegex("^exec_[0-9a-f]{32}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex ExecutionId();
}
