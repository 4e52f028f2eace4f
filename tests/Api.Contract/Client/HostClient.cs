using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace RemoteExecutor.Api.Contract;

/// <summary>Talks to a host as one agent.</summary>
public sealed class HostClient : IDisposable
{
    private const string Base = "api/v1/remote-executor/";
    private readonly HttpClient http;

    /// <param name="keyDirectory">Where the host keeps its signing key.</param>
    public HostClient(Uri baseUrl, string keyDirectory, string agentId)
    {
        var token = LocalTokens.FromDataDirectory(keyDirectory).TokenFor(agentId);
        http = new HttpClient { BaseAddress = baseUrl, Timeout = TimeSpan.FromSeconds(100) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public HttpClient Http => http;

    /// <summary>Submits and gives the execution id.</summary>
    public async Task<string> SubmitAsync(object request)
    {
        using var response = await http.PostAsJsonAsync(Base + "execute", request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)response.StatusCode is 202, $"{(int)response.StatusCode}: {body}");
        return JsonDocument.Parse(body).RootElement.GetProperty("execution_id").GetString()!;
    }

    /// <summary>Submits and waits for the final response.</summary>
    public async Task<JsonElement> RunAsync(object request, TimeSpan? limit = null) => await EndOfAsync(await SubmitAsync(request), limit);

    public async Task<JsonElement> EndOfAsync(string executionId, TimeSpan? limit = null)
    {
        using var giveUp = new CancellationTokenSource(limit ?? TimeSpan.FromSeconds(90));
        while (true)
        {
            var execution = await GetAsync("executions/" + executionId);
            var status = execution.GetProperty("status").GetString();
            if (status is not ("pending" or "running" or "awaiting_approval")) return execution;
            await Task.Delay(50, giveUp.Token);
        }
    }

    public Task UntilRunningAsync(string executionId) => UntilAsync(executionId, "running");

    public async Task UntilAsync(string executionId, string status)
    {
        using var giveUp = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await GetAsync("executions/" + executionId)).GetProperty("status").GetString() != status)
            await Task.Delay(50, giveUp.Token);
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        using var response = await http.GetAsync(Base + path, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{path} → {(int)response.StatusCode}: {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    public async Task CancelAsync(string executionId)
    {
        using var response = await http.DeleteAsync(Base + "executions/" + executionId, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, ((int)response.StatusCode).ToString());
    }

    public void Dispose() => http.Dispose();
}
