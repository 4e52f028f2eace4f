using System.Text.Json;
using RemoteExecutor.Cli.Client;
using RemoteExecutor.Core.Contracts;

namespace RemoteExecutor.Cli.Tests.Commands;

/// <summary><c>rex run</c> and its relatives over real HTTP, against a server that answers by script.</summary>
public sealed class RunCommandTests
{
    private const string Pending = $$"""{"execution_id":"{{ScriptedServer.ExecutionId}}","status":"pending","status_url":"x","cancel_url":"y"}""";

    [Theory]
    [InlineData(nameof(Outcome.Succeeded), 0)]
    [InlineData(nameof(Outcome.ProgramFailed), 12)]
    [InlineData(nameof(Outcome.SandboxFailed), 18)]
    public async Task Run_ExecutionEnds_ExitCodeIsTheOutcome(string outcome, int code)
    {
        await using var server = await ScriptedServer.StartAsync(_ => (200, Final(outcome)));
        var client = server.Client();
        Assert.Equal(code, await client.RunAsync("run", "-"));
        Assert.Contains(outcome, client.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_LongExecution_IsPolledToItsEnd()
    {
        var looks = 0;
        await using var server = await ScriptedServer.StartAsync(request =>
            request.Method == "POST" ? (202, Pending)
            : Interlocked.Increment(ref looks) < 3 ? (200, Pending.Replace("pending", "running", StringComparison.Ordinal))
            : (200, Final("Succeeded")));
        var client = server.Client();
        Assert.Equal(0, await client.RunAsync("run", "-"));
        Assert.Equal(3, looks);
        Assert.Contains("pending …", client.Error, StringComparison.Ordinal);
        Assert.Contains("running …", client.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Options_AreInTheBody()
    {
        await using var server = await ScriptedServer.StartAsync(_ => (200, Final("Succeeded")));
        var input = Path.GetTempFileName();
        await File.WriteAllTextAsync(input, """{"a":[1,2]}""", TestContext.Current.CancellationToken);
        await server.Client("print('ü')").RunAsync(
            "run", "-", "--input", input, "--timeout", "20", "--memory", "256", "--cpu", "0.5", "--disclosure", "strict", "--task", "t1",
            "--dataset", "customers", "--dataset", "sales");
        File.Delete(input);

        var request = Assert.Single(server.Seen);
        using var body = JsonDocument.Parse(request.Body);
        Assert.Equal("print('ü')", body.RootElement.GetProperty("code").GetString());
        Assert.Equal(2, body.RootElement.GetProperty("input_data").GetProperty("a").GetArrayLength());
        Assert.Equal(20, body.RootElement.GetProperty("timeout_seconds").GetInt32());
        Assert.Equal(256, body.RootElement.GetProperty("memory_limit_mb").GetInt32());
        Assert.Equal(0.5, body.RootElement.GetProperty("cpu_limit").GetDouble());
        Assert.Equal("strict", body.RootElement.GetProperty("disclosure").GetString());
        Assert.Equal(["customers", "sales"], body.RootElement.GetProperty("datasets").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("t1", body.RootElement.GetProperty("task_id").GetString());
        Assert.Equal("Bearer token-of-the-test", request.Headers["Authorization"]);
        Assert.Equal("/api/v1/remote-executor/execute", request.Path);
    }

    [Fact]
    public async Task Run_Json_PrintsTheBodyOnly()
    {
        await using var server = await ScriptedServer.StartAsync(_ => (200, Final("ProgramFailed")));
        var client = server.Client();
        Assert.Equal(12, await client.RunAsync("run", "-", "--json"));
        using var printed = JsonDocument.Parse(client.Out);
        Assert.Equal("ProgramFailed", printed.RootElement.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Run_Interrupted_CancelsTheExecutionThatItsKeyFinds()
    {
        var cancelled = false;
        using var interrupt = new CancellationTokenSource();
        await using var server = await ScriptedServer.StartAsync(request =>
        {
            if (request.Method == "POST" && request.Headers.ContainsKey("Prefer")) interrupt.Cancel();
            if (request.Method == "DELETE") cancelled = true;
            return cancelled ? (200, Final("Cancelled")) : (202, Pending);
        });
        var here = server.Client().Here;
        using var api = new ApiClient(new Uri(server.Url), "token");
        var end = await new ExecutionWatch(api, here).RunAsync(new Submission { Code = "while True: pass" }, interrupt.Token);

        Assert.Equal(Outcome.Cancelled, end.As<ExecutionView>().Outcome);
        var submissions = server.Seen.Where(request => request.Method == "POST").ToList();
        Assert.Equal(2, submissions.Count);
        Assert.Single(submissions.Select(request => (request.Headers["Idempotency-Key"], request.Body)).Distinct());
    }

    [Fact]
    public async Task Run_Refused_ShowsFieldErrors()
    {
        await using var server = await ScriptedServer.StartAsync(_ =>
            (400, """{"title":"Bad request","status":400,"errors":{"timeout_seconds":["must be 10-3600 \u001b[31m"]}}"""));
        var client = server.Client();
        Assert.Equal(1, await client.RunAsync("run", "-", "--timeout", "1"));
        Assert.Contains("timeout_seconds: must be 10-3600", client.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', client.Error);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("""{"execution_id":5,"status":"nonsense"}""")]
    public async Task Run_AnswerOfSomethingElse_IsOneClearError(string body)
    {
        await using var server = await ScriptedServer.StartAsync(_ => (200, body));
        var client = server.Client();
        Assert.Equal(1, await client.RunAsync("run", "-"));
        Assert.Contains("is REX_URL a RemoteExecutor", client.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Redirect_IsNotFollowed()
    {
        await using var other = await ScriptedServer.StartAsync(_ => (200, Final("Succeeded")));
        await using var server = await ScriptedServer.StartAsync(_ => (307, other.Url));
        Assert.Equal(1, await server.Client().RunAsync("run", "-"));
        Assert.Empty(other.Seen);
    }

    [Fact]
    public async Task Run_NobodyListens_SaysHowToStartOne()
    {
        var client = new TestSurroundings { Input = "1", Variables = { ["REX_URL"] = "http://127.0.0.1:1", ["REX_TOKEN"] = "x" } };
        Assert.Equal(1, await client.RunAsync("run", "-"));
        Assert.Contains("./rex up", client.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("http://192.0.2.7:7071")]
    public async Task Run_OtherMachineWithoutToken_MakesNone(string url)
    {
        var client = new TestSurroundings { Input = "1", Variables = { ["REX_URL"] = url } };
        Assert.Equal(1, await client.RunAsync("run", "-"));
        Assert.Contains("set REX_TOKEN", client.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status", "../audit")]
    [InlineData("cancel", "exec_0123456789abcdef0123456789abcdef\n")]
    public async Task Status_WrongId_IsNotSent(string command, string id)
    {
        await using var server = await ScriptedServer.StartAsync(_ => (200, "{}"));
        Assert.Equal(1, await server.Client().RunAsync(command, id));
        Assert.Empty(server.Seen);
    }

    [Fact]
    public async Task Validate_Blocked_ExitsWith10()
    {
        await using var server = await ScriptedServer.StartAsync(_ => (200, """
            {"valid":false,"security_result":{"passed":false,"severity":"critical","policy_version":"1","policy_hash":"h",
             "violations":[{"code":"REX101","severity":"critical","line":3,"column":1,"message":"no","approvable":false}]}}
            """));
        var client = server.Client();
        Assert.Equal(10, await client.RunAsync("validate", "-"));
        Assert.Contains("-:3:1: critical REX101 no", client.Out, StringComparison.Ordinal);
    }

    private static string Final(string outcome)
    {
        var status = JsonNamingPolicy.SnakeCaseLower.ConvertName(Enum.Parse<Outcome>(outcome).ToStatus().ToString());
        return $$"""{"execution_id":"{{ScriptedServer.ExecutionId}}","status":"{{status}}","outcome":"{{outcome}}","resources":{"cpu_time_seconds":1,"memory_peak_mb":2} }""";
    }
}
