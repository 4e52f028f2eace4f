using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace RemoteExecutor.Api.Contract;

/// <summary>Talks to a host as one agent, or with any token, or with none.</summary>
public sealed class ApiClient : IDisposable
{
    public const string Base = "/api/v1/remote-executor";

    private readonly HttpClient http;

    public ApiClient(Uri baseUrl, string? authorization)
    {
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            // Tests send what most clients would not.
            RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        })
        {
            BaseAddress = baseUrl,
            Timeout = TimeSpan.FromSeconds(100),
        };
        if (authorization is not null) http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public Task<Answer> PostAsync(string path, object body, params (string Name, string Value)[] headers) =>
        PostRawAsync(path, Encoding.UTF8.GetBytes(body as string ?? JsonSerializer.Serialize(body)), headers);

    public Task<Answer> PostRawAsync(string path, byte[] body, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } }, headers);

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, (path.StartsWith('!') ? "" : Base) + path.TrimStart('!')) { Content = content };
        foreach (var (name, value) in headers) Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        using var response = await http.SendAsync(request, Stop);
        return new Answer(
            (int)response.StatusCode, response.Headers, response.Content.Headers.ContentType?.MediaType,
            await response.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>Submits and expects acceptance.</summary>
    public async Task<string> SubmitAsync(object body, params (string Name, string Value)[] headers) =>
        (await PostAsync("/execute", body, headers)).Expect(202).Text("execution_id");

    /// <summary>Submits and stays until the end.</summary>
    public async Task<Answer> RunAsync(object body)
    {
        var answer = await PostAsync("/execute", body, ("Prefer", "wait=60"));
        return answer.Status == 200 ? answer : await EndOfAsync(answer.Expect(202).Text("execution_id"));
    }

    public Task<Answer> EndOfAsync(string executionId) =>
        UntilAsync(executionId, status => status is not ("pending" or "running" or "awaiting_approval"));

    public async Task<Answer> UntilAsync(string executionId, Func<string, bool> reached)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        // A task hub may take a minute or two to deliver again what it gave back on a busy machine.
        limit.CancelAfter(TimeSpan.FromMinutes(4));
        while (true)
        {
            var answer = (await GetAsync("/executions/" + executionId)).Expect(200);
            if (reached(answer.Text("status"))) return answer;
            await Task.Delay(30, limit.Token);
        }
    }

    public void Dispose() => http.Dispose();
}
