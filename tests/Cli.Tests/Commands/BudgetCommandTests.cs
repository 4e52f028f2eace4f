namespace RemoteExecutor.Cli.Tests.Commands;

public sealed class BudgetCommandTests
{
    private const string Answer = """
        {"agent_id":"20001","enabled":true,"window_seconds":86400,"limit_releases":200,"limit_bytes":262144,"budgets":[
          {"dataset":"people","used_releases":7,"used_bytes":9000,"reserved_releases":2,"reserved_bytes":8192,"left_releases":191,"left_bytes":244952,
           "repeats":[{"execution_id":"exec_0123456789abcdef0123456789abcdef","times":5,"next_weight":8}],
           "refills_at":"2026-03-02T12:00:00+00:00","full_at":"2026-03-02T13:00:00+00:00"}]}
        """;

    [Fact]
    public async Task Budget_Used_ShowsWhatIsLeftAndWhenItRefills()
    {
        await using var server = await ScriptedServer.StartAsync(_ => (200, Answer));
        var test = server.Client();
        Assert.Equal(0, await test.RunAsync("budget"));
        Assert.Equal("/api/v1/remote-executor/budget", Assert.Single(server.Seen).Path);
        foreach (var part in (string[])["people", "191", "244,952", "2 / 8,192", "5 alike, the next counts 8", "2026-03-02 12:00:00"])
            Assert.Contains(part, test.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Budget_OfAnother_AsksForIt()
    {
        await using var server = await ScriptedServer.StartAsync(_ => (200, Answer));
        var test = server.Client();
        Assert.Equal(0, await test.RunAsync("budget", "--of", "2000a", "--json"));
        Assert.Equal("/api/v1/remote-executor/budget?agent_id=2000a", Assert.Single(server.Seen).Path);
        Assert.Contains("\"left_bytes\": 244952", test.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Budget_OfNobody_IsWrongUsage()
    {
        await using var server = await ScriptedServer.StartAsync(_ => (200, Answer));
        Assert.Equal(1, await server.Client().RunAsync("budget", "--of", "9&x=1"));
        Assert.Empty(server.Seen);
    }
}
