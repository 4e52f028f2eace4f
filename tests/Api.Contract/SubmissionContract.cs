using System.Text.Json;

namespace RemoteExecutor.Api.Contract;

/// <summary>What a submission is answered with, waiting, and sending twice.</summary>
public abstract class SubmissionContract(IApiHost host) : ApiContract(host)
{
    private static readonly string[] FinalMembers =
    [
        "execution_id", "status", "outcome", "summary", "error", "security_result", "resources", "sandbox_id", "task_id", "created_at",
        "started_at", "completed_at", "execution_time_ms",
    ];

    private ApiClient Lead => field ??= As(NewAgent('2'));

    [Fact]
    public async Task Execute_Accepted_SaysWhereToLook()
    {
        var answer = (await Lead.PostAsync("/execute", new { code = Quick })).Expect(202);
        var id = answer.Text("execution_id");
        Assert.Matches("^exec_[0-9a-f]{32}$", id);
        Assert.Equal(["execution_id", "status", "status_url", "cancel_url"], answer.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal($"{ApiClient.Base}/executions/{id}", answer.Text("status_url"));
        Assert.Equal(answer.Text("status_url"), answer.Headers.Location?.OriginalString);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Empty(answer.Headers.Where(header => header.Key == "Preference-Applied"));
    }

    [Fact]
    public async Task Execute_PreferWait_AnswersWithTheFinalResponse()
    {
        var answer = (await Lead.PostAsync("/execute", new { code = Quick, task_id = "t-1" }, ("Prefer", "respond-async, wait=60"))).Expect(200);
        Assert.Equal("wait=60", Assert.Single(answer.Headers.GetValues("Preference-Applied")));
        Assert.Equal(FinalMembers, answer.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal("completed", answer.Text("status"));
        Assert.Equal("Succeeded", answer.Text("outcome"));
        Assert.Equal("t-1", answer.Text("task_id"));
        Assert.True(answer.Json.GetProperty("security_result").GetProperty("passed").GetBoolean());
        Assert.Equal(["cpu_time_seconds", "memory_peak_mb"], answer.Json.GetProperty("resources").EnumerateObject().Select(member => member.Name));
        var read = (await Lead.GetAsync("/executions/" + answer.Text("execution_id"))).Expect(200);
        Assert.Equal(answer.Body, read.Body);
    }

    [Fact]
    public async Task Execute_PreferWait_GivesUpAfterThatTime()
    {
        var answer = (await Lead.PostAsync("/execute", Sleeper, ("Prefer", "wait=1"))).Expect(202);
        Assert.Equal("wait=1", Assert.Single(answer.Headers.GetValues("Preference-Applied")));
        await Lead.DeleteAsync("/executions/" + answer.Text("execution_id"));
    }

    [Theory]
    [InlineData("wait=61", "wait=60")]
    [InlineData("wait=999999999", "wait=60")]
    [InlineData("wait=0", "wait=0")]
    [InlineData("wait=-1", null)]
    [InlineData("wait=1.5", null)]
    [InlineData("wait=", null)]
    [InlineData("wait", null)]
    [InlineData("wait=1e3", null)]
    [InlineData("return=minimal", null)]
    public async Task Execute_OtherPreferences_AreBoundedOrIgnored(string prefer, string? applied)
    {
        var answer = await Lead.PostAsync("/execute", new { code = Quick }, ("Prefer", prefer));
        Assert.Contains(answer.Status, (int[])[200, 202]);
        Assert.Equal(applied, answer.Headers.TryGetValues("Preference-Applied", out var values) ? values.Single() : null);
    }

    [Fact]
    public async Task IdempotencyKey_SameBody_GivesTheFirstExecution()
    {
        var first = await Lead.SubmitAsync(new { code = Quick }, ("Idempotency-Key", "k1"));
        Assert.Equal(first, await Lead.SubmitAsync(new { code = Quick }, ("Idempotency-Key", "k1")));
        var waited = (await Lead.PostAsync("/execute", new { code = Quick }, ("Idempotency-Key", "k1"), ("Prefer", "wait=60"))).Expect(200);
        Assert.Equal(first, waited.Text("execution_id"));
        Assert.NotEqual(first, await Lead.SubmitAsync(new { code = Quick }, ("Idempotency-Key", "k2")));
        Assert.NotEqual(first, await As(NewAgent('2')).SubmitAsync(new { code = Quick }, ("Idempotency-Key", "k1")));
        Assert.Equal(2, (await Lead.GetAsync("/executions")).Json.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task IdempotencyKey_OtherBody_Is409()
    {
        await Lead.SubmitAsync(new { code = Quick }, ("Idempotency-Key", "k"));
        (await Lead.PostAsync("/execute", new { code = "result = 2" }, ("Idempotency-Key", "k"))).ExpectProblem(409);
        (await Lead.PostAsync("/execute", new { code = "", }, ("Idempotency-Key", "k"))).ExpectProblem(400);
    }

    [Fact]
    public async Task IdempotencyKey_Concurrent_StartsOnce()
    {
        var ids = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Lead.SubmitAsync(new { code = Quick, input_data = new[] { 1, 2 } }, ("Idempotency-Key", "c"))));
        var id = Assert.Single(ids.Distinct());
        Assert.Equal(1, (await Lead.GetAsync("/executions")).Json.GetProperty("items").GetArrayLength());
        await Lead.EndOfAsync(id);
        var chain = (await As(NewAgent('0')).GetAsync("/audit?execution_id=" + id)).Expect(200).Json.GetProperty("items");
        Assert.Single(chain.EnumerateArray(), entry => entry.GetProperty("event").GetProperty("event").GetString() == "submitted");
    }

    [Fact]
    public async Task IdempotencyKey_OutsideItsLimits_Is400()
    {
        await Lead.SubmitAsync(new { code = Quick }, ("Idempotency-Key", new string('k', 255)));
        foreach (var key in (string[])["", "a b", "\u007f", new string('k', 256)])
            (await Lead.PostAsync("/execute", new { code = Quick }, ("Idempotency-Key", key))).ExpectFieldProblem("Idempotency-Key");
        var beyondAscii = await Lead.PostAsync("/execute", new { code = Quick }, ("Idempotency-Key", "é"));
        if (Host.BehindProxy) Assert.InRange(beyondAscii.Status, 400, 599);
        else beyondAscii.ExpectFieldProblem("Idempotency-Key");
    }

    [Fact]
    public async Task BlockedCode_IsAResult_NotAnError()
    {
        var end = await Lead.RunAsync(new { code = "import os\nos.system('id')\n" });
        Assert.Equal("blocked", end.Text("status"));
        Assert.Equal("GuardRejected", end.Text("outcome"));
        Assert.False(end.Json.GetProperty("security_result").GetProperty("passed").GetBoolean());
        Assert.Equal(JsonValueKind.Null, end.Json.GetProperty("sandbox_id").ValueKind);
    }

    [Fact]
    public async Task Disclosure_IsNeverLooserThanTheTier()
    {
        var end = await Lead.RunAsync(new { code = Quick, disclosure = "open" });
        Assert.Equal("standard", end.Json.GetProperty("summary").GetProperty("disclosure").GetProperty("policy").GetString());
        end = await Lead.RunAsync(new { code = Quick, disclosure = "strict" });
        Assert.Equal("strict", end.Json.GetProperty("summary").GetProperty("disclosure").GetProperty("policy").GetString());
    }
}
