namespace RemoteExecutor.Api.Contract;

/// <summary>Tier by endpoint, and what belongs to whom.</summary>
public abstract class RightsContract(IApiHost host) : ApiContract(host)
{
    private const string Unknown = "exec_00000000000000000000000000000000";

    // The statuses are those for a caller who is let in; 403 always names the tier.
    [Theory]
    //                                                        Head Council Lead Task
#pragma warning disable format // Columns of a table.
    [InlineData("POST", "/execute",                           400, 400, 400, 403)]
    [InlineData("GET", "/executions",                         200, 200, 200, 200)]
    [InlineData("GET", "/executions/" + Unknown,              404, 404, 404, 404)]
    [InlineData("DELETE", "/executions/" + Unknown,           404, 404, 404, 403)]
    [InlineData("POST", "/executions/" + Unknown + "/approve", 400, 403, 403, 403)]
    [InlineData("POST", "/executions/" + Unknown + "/reject", 400, 403, 403, 403)]
    [InlineData("POST", "/validate",                          400, 400, 400, 400)]
    [InlineData("POST", "/sandboxes",                         501, 501, 501, 403)]
    [InlineData("GET", "/sandboxes",                          501, 501, 501, 501)]
    [InlineData("GET", "/sandboxes/sbx_1",                    501, 501, 501, 501)]
    [InlineData("DELETE", "/sandboxes/sbx_1",                 501, 501, 501, 403)]
    [InlineData("GET", "/datasets",                           200, 200, 200, 200)]
    [InlineData("GET", "/budget",                             200, 200, 200, 200)]
    [InlineData("GET", "/audit",                              200, 403, 403, 403)]
#pragma warning restore format
    public async Task EachTier_GetsWhatItMay(string method, string path, int head, int council, int lead, int task)
    {
        foreach (var (tier, expected) in new[] { ('0', head), ('1', council), ('2', lead), ('3', task) })
        {
            var client = As(NewAgent(tier));
            var answer = method == "POST" ? await client.PostAsync(path, "{}") : await client.SendAsync(new HttpMethod(method), path);
            Assert.True(answer.Status == expected, $"Tier {tier}, {method} {path}: {answer.Status} {answer.Body}");
            if (expected == 403) Assert.Matches("tier (Head|Council|Lead)( or above)?;", answer.ExpectProblem(403).Text("detail"));
        }

        var nobody = With(null);
        (method == "POST" ? await nobody.PostAsync(path, "{}") : await nobody.SendAsync(new HttpMethod(method), path)).ExpectProblem(401);
    }

    [Fact]
    public async Task SomeoneElsesExecution_LooksLikeNone()
    {
        var owner = As(NewAgent('2'));
        var id = await owner.SubmitAsync(new { code = Quick });
        await owner.EndOfAsync(id);
        foreach (var tier in "123")
        {
            var other = As(NewAgent(tier));
            var theirs = (await other.GetAsync("/executions/" + id)).ExpectProblem(404);
            var none = (await other.GetAsync("/executions/" + Unknown)).ExpectProblem(404);
            Assert.Equal(none.Text("detail"), theirs.Text("detail"));
            Assert.Equal(none.Text("type"), theirs.Text("type"));
        }

        (await As(NewAgent('2')).DeleteAsync("/executions/" + id)).ExpectProblem(404);
        (await As(NewAgent('1')).DeleteAsync("/executions/" + id)).Expect(200);
        Assert.Equal(id, (await As(NewAgent('0')).GetAsync("/executions/" + id)).Expect(200).Text("execution_id"));
    }

    [Theory]
    [InlineData("exec_")]
    [InlineData("exec_0000000000000000000000000000000G")]
    [InlineData("exec_000000000000000000000000000000000")]
    [InlineData("EXEC_00000000000000000000000000000000")]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    [InlineData("%00")]
    [InlineData("'%20OR%201=1--")]
    public async Task MalformedId_Is404(string id) => (await As(NewAgent('0')).GetAsync("/executions/" + id)).Expect404Or400();

    [Fact]
    public async Task Approval_IsOfAHeadOtherThanTheRequester()
    {
        var self = NewAgent('0');
        var own = As(self);
        var id = await own.SubmitAsync(Sleeper);
        (await own.PostAsync($"/executions/{id}/approve", new { reason = "mine" })).ExpectProblem(403);
        var other = As(NewAgent('0'));
        (await other.PostAsync($"/executions/{id}/approve", new { reason = "fine" })).ExpectProblem(409);
        (await other.PostAsync($"/executions/{id}/reject", new { reason = "no" })).ExpectProblem(409);
        (await other.PostAsync($"/executions/{Unknown}/reject", new { reason = "no" })).ExpectProblem(404);
        foreach (var body in (string[])["{}", "{\"reason\": \" \"}", "{\"reason\": 1}", "{\"reason\": \"a\\u0000\"}", $"{{\"reason\": \"{new string('r', 501)}\"}}"])
            (await other.PostAsync($"/executions/{id}/approve", body)).ExpectFieldProblem("reason");
        await own.DeleteAsync("/executions/" + id);
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("reject")]
    public async Task Approval_AnswersTheRequest(string answer)
    {
        if (Host.CodeNeedingApproval is not { } code) return;
        var lead = As(NewAgent('2'));
        var id = await lead.SubmitAsync(new { code, request_approval = true });
        await lead.UntilAsync(id, status => status == "awaiting_approval");
        var head = As(NewAgent('0'));
        (await head.PostAsync($"/executions/{id}/{answer}", new { reason = new string('r', 500) })).Expect(202);
        var end = await lead.EndOfAsync(id);
        Assert.Equal(answer == "reject", end.Json.GetProperty("outcome").GetString() == "ApprovalRejected");
        (await head.PostAsync($"/executions/{id}/{answer}", new { reason = "again" })).ExpectProblem(409);
    }
}

file static class RoutedAway
{
    /// <summary>Servers may refuse such a path before it reaches us.</summary>
    public static void Expect404Or400(this Answer answer) => Assert.Contains(answer.Status, (int[])[400, 404]);
}
