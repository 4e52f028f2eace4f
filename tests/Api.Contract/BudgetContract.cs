using System.Text.Json;

namespace RemoteExecutor.Api.Contract;

/// <summary>The disclosure budget: what it shows, to whom, what counts, and what is refused when it is spent.</summary>
public abstract class BudgetContract(IApiHost host) : ApiContract(host)
{
    private const string Fact = "budget:" + ContractDataset.Name;

    private static readonly string[] OneDataset = [ContractDataset.Name];

    [Fact]
    public async Task GetBudget_UntouchedAgent_ShowsLimitsAndNothingUsed()
    {
        var agent = NewAgent('3');
        var answer = (await As(agent).GetAsync("/budget")).Expect(200);
        Assert.Equal(
            ["agent_id", "enabled", "window_seconds", "limit_releases", "limit_bytes", "budgets"],
            answer.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(agent, answer.Text("agent_id"));
        Assert.True(answer.Json.GetProperty("enabled").GetBoolean());
        Assert.Equal((86400, 200, 262144), (Number(answer.Json, "window_seconds"), Number(answer.Json, "limit_releases"), Number(answer.Json, "limit_bytes")));
        Assert.Empty(answer.Json.GetProperty("budgets").EnumerateArray());
    }

    [Fact]
    public async Task GetBudget_OfAnother_IsForHeadsOnly()
    {
        var (mine, other) = (NewAgent('2'), NewAgent('2'));
        (await As(mine).GetAsync("/budget?agent_id=" + mine)).Expect(200);
        Assert.Equal(other, (await As(NewAgent('0')).GetAsync("/budget?agent_id=" + other)).Expect(200).Text("agent_id"));
        foreach (var tier in "123")
            Assert.Matches("tier Head;", (await As(NewAgent(tier)).GetAsync("/budget?agent_id=" + other)).ExpectProblem(403).Text("detail"));
        (await As(mine).GetAsync("/budget?agent_id=99")).ExpectFieldProblem("agent_id");
        (await As(mine).GetAsync("/budget?dataset=people")).ExpectFieldProblem("query");
    }

    [Fact]
    public async Task Execute_WithInputDataOnly_CostsNothing()
    {
        var lead = As(NewAgent('2'));
        (await lead.RunAsync(new { code = Quick, input_data = new[] { 1, 2 } })).Expect(200);
        Assert.Empty((await lead.GetAsync("/budget")).Json.GetProperty("budgets").EnumerateArray());
    }

    [Fact]
    public async Task Execute_OnADataSet_IsChargedWhatItReleased_AndAudited()
    {
        var agent = NewAgent('2');
        var lead = As(agent);
        var answers = new List<Answer>();
        foreach (var code in (string[])["result = 1", "result = 2", "result = 3"])
            answers.Add((await lead.RunAsync(new { code, datasets = OneDataset })).Expect(200));

        var use = await UseOfAsync(lead);
        var bytes = answers.Select(answer => Number(answer.Json.GetProperty("summary").GetProperty("disclosure"), "released_bytes")).ToList();
        // The third of three near-identical programs counts twice.
        Assert.Equal((4, bytes[0] + bytes[1] + (2 * bytes[2])), (Number(use, "used_releases"), Number(use, "used_bytes")));
        Assert.Equal((0, 196), (Number(use, "reserved_releases"), Number(use, "left_releases")));
        Assert.True(use.GetProperty("refills_at").GetDateTimeOffset() > DateTimeOffset.UtcNow);
        var repeat = Assert.Single(use.GetProperty("repeats").EnumerateArray());
        Assert.Equal((3, 4), (Number(repeat, "times"), Number(repeat, "next_weight")));

        var id = answers[2].Text("execution_id");
        Assert.Equal(id, repeat.GetProperty("execution_id").GetString());
        var facts = await FactsAsync(id);
        Assert.StartsWith("reserved releases=2 bytes=", facts["submitted"][Fact].GetString(), StringComparison.Ordinal);
        Assert.Equal(
            $"charged releases=2 bytes={2 * bytes[2]} similar=2 weight=2 left_releases=196 left_bytes={262144 - Number(use, "used_bytes")}",
            facts["summarized"][Fact].GetString());
    }

    [Fact]
    public async Task Execute_BudgetReserved_Is429SayingWhichAndWhen_UntilSomethingIsGivenBack()
    {
        var lead = As(NewAgent('2'));
        // These wait for approval, so they hold what they may come to and never run.
        var body = new { code = Host.CodeNeedingApproval, datasets = OneDataset, request_approval = true };
        var waiting = new List<string>();
        Answer answer;
        while ((answer = await lead.PostAsync("/execute", body)).Status == 202) waiting.Add(answer.Text("execution_id"));

        Assert.Contains(ContractDataset.Name, answer.ExpectProblem(429).Text("detail"), StringComparison.Ordinal);
        Assert.EndsWith("disclosure-budget-spent", answer.Text("type"), StringComparison.Ordinal);
        Assert.Contains("8-fold", Assert.Single(answer.Errors("datasets")), StringComparison.Ordinal);
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
        Assert.Equal(waiting.Count, (await lead.GetAsync("/executions")).Json.GetProperty("items").GetArrayLength());
        Assert.Equal(0, Number(await UseOfAsync(lead), "used_releases"));

        (await lead.DeleteAsync("/executions/" + waiting[^1])).Expect(202);
        await lead.EndOfAsync(waiting[^1]);
        Assert.StartsWith("returned releases=0", (await FactsAsync(waiting[^1]))["finished"][Fact].GetString(), StringComparison.Ordinal);
        waiting.Add((await lead.PostAsync("/execute", body)).Expect(202).Text("execution_id"));
        foreach (var id in waiting) await lead.DeleteAsync("/executions/" + id);
    }

    [Fact]
    public async Task IdempotencyKey_Repeated_IsReservedOnce_AndAnsweredWhenTheBudgetIsSpent()
    {
        var lead = As(NewAgent('2'));
        var body = new { code = Host.CodeNeedingApproval, datasets = OneDataset, request_approval = true };
        var first = await lead.SubmitAsync(body, ("Idempotency-Key", "k"));
        var again = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => lead.SubmitAsync(body, ("Idempotency-Key", "k"))));
        Assert.All(again, id => Assert.Equal(first, id));
        Assert.Equal(1, Number(await UseOfAsync(lead), "reserved_releases"));

        var waiting = new List<string>();
        for (var answer = await lead.PostAsync("/execute", body); answer.Status == 202; answer = await lead.PostAsync("/execute", body))
            waiting.Add(answer.Text("execution_id"));
        Assert.Equal(first, await lead.SubmitAsync(body, ("Idempotency-Key", "k")));
        (await lead.PostAsync("/execute", body, ("Idempotency-Key", "other"))).ExpectProblem(429);
        foreach (var id in waiting.Append(first)) await lead.DeleteAsync("/executions/" + id);
    }

    [Fact]
    public async Task Execute_BlockedByTheGuard_CostsNothing()
    {
        var lead = As(NewAgent('2'));
        var end = await lead.RunAsync(new { code = "import os\nos.system('id')\n", datasets = OneDataset });
        Assert.Equal("GuardRejected", end.Text("outcome"));
        Assert.Empty((await lead.GetAsync("/budget")).Json.GetProperty("budgets").EnumerateArray());
    }

    private static long Number(JsonElement element, string member) => element.GetProperty(member).GetInt64();

    private static async Task<JsonElement> UseOfAsync(ApiClient client)
    {
        var use = Assert.Single((await client.GetAsync("/budget")).Expect(200).Json.GetProperty("budgets").EnumerateArray());
        Assert.Equal(ContractDataset.Name, use.GetProperty("dataset").GetString());
        return use;
    }

    private async Task<Dictionary<string, Dictionary<string, JsonElement>>> FactsAsync(string id)
    {
        var chain = (await As(NewAgent('0')).GetAsync("/audit?execution_id=" + id)).Expect(200).Json.GetProperty("items").EnumerateArray();
        return chain.Select(entry => entry.GetProperty("event")).ToDictionary(
            entry => entry.GetProperty("event").GetString()!,
            entry => entry.GetProperty("facts").EnumerateObject().ToDictionary(fact => fact.Name, fact => fact.Value));
    }
}
