namespace RemoteExecutor.Api.Contract;

/// <summary>Cancelling, at every stage.</summary>
public abstract class CancelContract(IApiHost host) : ApiContract(host)
{
    private ApiClient Lead => field ??= As(NewAgent('2'));

    [Fact]
    public async Task Cancel_AtOnce_EndsTheExecution() => await CancelledAsync(await Lead.SubmitAsync(Sleeper));

    [Fact]
    public async Task Cancel_Running_EndsTheExecution()
    {
        var id = await Lead.SubmitAsync(Sleeper);
        await Lead.UntilAsync(id, status => status == "running");
        await CancelledAsync(id);
    }

    [Fact]
    public async Task Cancel_ManyAtOnce_IsOneCancel()
    {
        var id = await Lead.SubmitAsync(Sleeper);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Lead.DeleteAsync("/executions/" + id)));
        Assert.All(answers, answer => Assert.Contains(answer.Status, (int[])[200, 202]));
        await CancelledAsync(id);
    }

    [Fact]
    public async Task Cancel_Ended_AnswersWithTheRecord()
    {
        var id = (await Lead.RunAsync(new { code = Quick })).Text("execution_id");
        var answer = (await Lead.DeleteAsync("/executions/" + id)).Expect(200);
        Assert.Equal("completed", answer.Text("status"));
        Assert.Equal("completed", (await Lead.GetAsync("/executions/" + id)).Text("status"));
    }

    [Fact]
    public async Task Cancel_ByCouncil_NamesWhoDidIt()
    {
        var id = await Lead.SubmitAsync(Sleeper);
        var council = NewAgent('1');
        (await As(council).DeleteAsync("/executions/" + id)).Expect(202);
        Assert.Contains(council, (await Lead.EndOfAsync(id)).Text("error"), StringComparison.Ordinal);
    }

    private async Task CancelledAsync(string id)
    {
        var answer = await Lead.DeleteAsync("/executions/" + id);
        Assert.Contains(answer.Status, (int[])[200, 202]);
        var end = await Lead.EndOfAsync(id);
        Assert.Equal("cancelled", end.Text("status"));
        Assert.Equal("Cancelled", end.Text("outcome"));
        (await Lead.DeleteAsync("/executions/" + id)).Expect(200);
        var chain = (await As(NewAgent('0')).GetAsync("/audit?execution_id=" + id)).Expect(200).Json.GetProperty("items");
        var events = chain.EnumerateArray().Select(entry => entry.GetProperty("event").GetProperty("event").GetString()).ToList();
        Assert.Equal("submitted", events[0]);
        Assert.Single(events, name => name == "cancel_requested");
        Assert.Equal("finished", events[^1]);
    }
}
