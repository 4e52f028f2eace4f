using System.Text.Json;

namespace RemoteExecutor.Api.Contract;

/// <summary>Listings of executions and of the audit trail.</summary>
public abstract class ListingContract(IApiHost host) : ApiContract(host)
{
    [Fact]
    public async Task Executions_PageByPage_GiveEachOnce_NewestFirst()
    {
        var lead = As(NewAgent('2'));
        var ids = new List<string>();
        for (var i = 0; i < 5; i++) ids.Add((await lead.RunAsync(new { code = Quick })).Text("execution_id"));
        Assert.Equal(ids.AsEnumerable().Reverse(), await PagesAsync(lead, "/executions?limit=2", item => item.GetProperty("execution_id").GetString()!));
    }

    [Fact]
    public async Task Executions_AreFiltered()
    {
        var agent = NewAgent('2');
        var lead = As(agent);
        var plain = (await lead.RunAsync(new { code = Quick })).Text("execution_id");
        var tagged = (await lead.RunAsync(new { code = Quick, task_id = "tag" })).Text("execution_id");
        var blocked = (await lead.RunAsync(new { code = "import os\nos.system('id')\n" })).Text("execution_id");
        Assert.Equal([tagged], await IdsAsync(lead, "/executions?task_id=tag"));
        Assert.Equal([blocked], await IdsAsync(lead, "/executions?status=blocked"));
        Assert.Equal([tagged, plain], await IdsAsync(lead, "/executions?status=completed&agent_id=" + agent));
        Assert.Equal([blocked, tagged, plain], await IdsAsync(As(NewAgent('0')), "/executions?agent_id=" + agent));
        Assert.Empty(await IdsAsync(As(NewAgent('2')), "/executions"));
        Assert.Empty(await IdsAsync(As(NewAgent('1')), "/executions"));
        (await As(NewAgent('1')).GetAsync("/executions?agent_id=" + agent)).ExpectProblem(403);
    }

    [Theory]
    [InlineData("limit", "0")]
    [InlineData("limit", "201")]
    [InlineData("limit", "-1")]
    [InlineData("limit", "x")]
    [InlineData("limit", "99999999999999")]
    [InlineData("status", "done")]
    [InlineData("status", "Completed")]
    [InlineData("agent_id", "2")]
    [InlineData("task_id", "123456789012345678901234567890123456789012345678901")]
    [InlineData("continuation_token", "nonsense!")]
    [InlineData("continuation_token", "%00")]
    public async Task Executions_FaultyParameter_IsNamed(string name, string value) =>
        (await As(NewAgent('0')).GetAsync($"/executions?{name}={value}")).ExpectFieldProblem(name);

    [Fact]
    public async Task Executions_UnknownOrRepeatedParameter_Is400()
    {
        var lead = As(NewAgent('2'));
        (await lead.GetAsync("/executions?offset=3")).ExpectFieldProblem("query");
        (await lead.GetAsync("/executions?limit=3&limit=4")).ExpectFieldProblem("limit");
    }

    [Fact]
    public async Task Audit_OfOneExecution_IsItsWholeChain()
    {
        var agent = NewAgent('2');
        var id = (await As(agent).RunAsync(new { code = Quick, input_data = "canary-in-input" })).Text("execution_id");
        var answer = (await As(NewAgent('0')).GetAsync("/audit?execution_id=" + id)).Expect(200);
        var chain = answer.Json.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, chain.Count), chain.Select(entry => entry.GetProperty("sequence").GetInt32()));
        Assert.Equal("finished", chain[^1].GetProperty("event").GetProperty("event").GetString());
        for (var i = 1; i < chain.Count; i++) Assert.Equal(chain[i - 1].GetProperty("hash").GetString(), chain[i].GetProperty("previous_hash").GetString());
        var submitted = chain[0].GetProperty("event");
        Assert.Equal("submitted", submitted.GetProperty("event").GetString());
        Assert.Equal(agent, submitted.GetProperty("actor").GetString());
        Assert.NotEmpty(submitted.GetProperty("source").GetString()!);
        var facts = submitted.GetProperty("facts");
        Assert.Equal("17", facts.GetProperty("input_bytes").GetString());
        Assert.Equal("10", facts.GetProperty("code_bytes").GetString());
        Assert.Equal(64, facts.GetProperty("code_sha256").GetString()!.Length);
        Assert.DoesNotContain("canary", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Quick, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_ByAgentAndTime_IsPaged()
    {
        var agent = NewAgent('2');
        for (var i = 0; i < 3; i++) await As(agent).RunAsync(new { code = Quick });
        var head = As(NewAgent('0'));
        var all = await PagesAsync(head, $"/audit?limit=200&agent_id={agent}", Place);
        Assert.Equal(all, await PagesAsync(head, $"/audit?limit=2&agent_id={agent}", Place));
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.True(all.Count >= 6);
        Assert.Empty(await PagesAsync(head, $"/audit?agent_id={agent}&to=2020-01-01", Place));
        Assert.Equal(all, await PagesAsync(head, $"/audit?agent_id={agent}&from=2020-01-01T00:00:00Z&to=2999-01-01", Place));

        static string Place(JsonElement entry) => entry.GetProperty("event").GetProperty("execution_id").GetString() + entry.GetProperty("sequence");
    }

    [Theory]
    [InlineData("execution_id=1", "execution_id")]
    [InlineData("execution_id=exec_00000000000000000000000000000000&agent_id=20001", "agent_id")]
    [InlineData("from=yesterday", "from")]
    [InlineData("to=2026-13-01", "to")]
    [InlineData("from=2026-01-02&to=2026-01-01", "from")]
    [InlineData("limit=0", "limit")]
    [InlineData("continuation_token=nonsense!", "continuation_token")]
    public async Task Audit_FaultyParameter_IsNamed(string query, string field) =>
        (await As(NewAgent('0')).GetAsync("/audit?" + query)).ExpectFieldProblem(field);

    private static Task<List<string>> IdsAsync(ApiClient client, string path) =>
        PagesAsync(client, path, item => item.GetProperty("execution_id").GetString()!);

    private static async Task<List<string>> PagesAsync(ApiClient client, string path, Func<JsonElement, string> pick)
    {
        var found = new List<string>();
        string? token = null;
        do
        {
            var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            var page = (await client.GetAsync(token is null ? path : $"{path}{separator}continuation_token={Uri.EscapeDataString(token)}")).Expect(200).Json;
            found.AddRange(page.GetProperty("items").EnumerateArray().Select(pick));
            token = page.GetProperty("continuation_token").GetString();
        }
        while (token is not null && found.Count < 1000);
        return found;
    }
}
