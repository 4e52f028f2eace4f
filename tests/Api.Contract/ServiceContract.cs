using System.Text.Json;

namespace RemoteExecutor.Api.Contract;

/// <summary>Validation, health, the document of the contract itself, and everything that is not there.</summary>
public abstract class ServiceContract(IApiHost host) : ApiContract(host)
{
    private const string Unknown = "exec_00000000000000000000000000000000";

    [Fact]
    public async Task Validate_SaysWhatTheGuardThinks_WithoutRunning()
    {
        var task = As(NewAgent('3'));
        var good = (await task.PostAsync("/validate", new { code = Quick })).Expect(200);
        Assert.True(good.Json.GetProperty("valid").GetBoolean());
        var bad = (await task.PostAsync("/validate", new { code = "import os\nos.system('id')\n", language = "python" })).Expect(200);
        Assert.False(bad.Json.GetProperty("valid").GetBoolean());
        var verdict = bad.Json.GetProperty("security_result");
        Assert.True(verdict.GetProperty("violations").GetArrayLength() > 0);
        Assert.NotEmpty(verdict.GetProperty("recommendation").GetString()!);
        Assert.Empty((await task.GetAsync("/executions")).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Health_AndReady_NeedNoToken()
    {
        Assert.Equal("ok", (await With(null).GetAsync("/health")).Expect(200).Text("status"));
        var ready = (await With(null).GetAsync("/ready")).Expect(200);
        Assert.Equal("ready", ready.Text("status"));
        var names = ready.Json.GetProperty("dependencies").EnumerateArray().Select(one => one.GetProperty("name").GetString()).ToList();
        foreach (var name in (string[])["provider", "storage", "queue"]) Assert.Contains(name, names);
        Assert.All(ready.Json.GetProperty("dependencies").EnumerateArray(), one => Assert.Equal("ok", one.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task OpenApi_NamesEveryOperation()
    {
        var document = (await With(null).GetAsync("/openapi.json")).Expect(200).Json;
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var paths = document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        string[] expected =
        [
            "/execute", "/executions", "/executions/{id}", "/executions/{id}/approve", "/executions/{id}/reject", "/validate", "/sandboxes",
            "/sandboxes/{id}", "/datasets", "/budget", "/audit", "/health", "/ready", "/openapi.json",
        ];
        Assert.Equal(expected.Order(), paths.Order());
    }

    [Theory]
    [InlineData("GET", "/execute", "POST")]
    [InlineData("PUT", "/execute", "POST")]
    [InlineData("PATCH", "/executions/" + Unknown, "GET, DELETE")]
    [InlineData("POST", "/executions", "GET")]
    [InlineData("GET", "/executions/" + Unknown + "/approve", "POST")]
    [InlineData("DELETE", "/health", "GET")]
    [InlineData("OPTIONS", "/execute", "POST")]
    [InlineData("TRACE", "/health", "GET")]
    [InlineData("INVENTED", "/health", "GET")]
    public async Task OtherMethod_Is405_AndNamesTheRightOnes(string method, string path, string allowed)
    {
        var answer = (await As(NewAgent('0')).SendAsync(new HttpMethod(method), path)).ExpectProblem(405);
        Assert.Contains(allowed, answer.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/nothing")]
    [InlineData("/execute/")]
    [InlineData("/Execute")]
    [InlineData("/executions/a/b")]
    [InlineData("/executions//approve")]
    [InlineData("/executions/" + Unknown + "/approve/x")]
    [InlineData("!/")]
    [InlineData("!/api/v2/remote-executor/execute")]
    [InlineData("!/api/v1/remote-executorx/health")]
    public async Task UnknownPath_Is404(string path) => (await With(null).GetAsync(path)).ExpectProblem(404);

    [Fact]
    public async Task Head_AnswersLikeGet_WithoutBody()
    {
        var answer = (await With(null).SendAsync(HttpMethod.Head, "/health")).Expect(200);
        Assert.Equal("", answer.Body);
        Assert.Equal(404, (await With(null).SendAsync(HttpMethod.Head, "/nothing")).Status);
        Assert.Equal(405, (await With(null).SendAsync(HttpMethod.Head, "/execute")).Status);
    }

    [Fact]
    public async Task GoodAnswers_AreNotCachedOrSniffed()
    {
        var answer = (await As(NewAgent('2')).GetAsync("/executions")).Expect(200);
        Assert.Equal("application/json", answer.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(JsonValueKind.Array, answer.Json.GetProperty("items").ValueKind);
    }
}
