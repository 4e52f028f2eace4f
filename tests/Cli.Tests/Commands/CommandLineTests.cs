using RemoteExecutor.Cli.Client;
using RemoteExecutor.Cli.Commands;

namespace RemoteExecutor.Cli.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData("run")]
    [InlineData("run", "-", "--timeout", "soon")]
    [InlineData("run", "-", "--disclosure", "everything")]
    [InlineData("up", "--provider", "aci")]
    [InlineData("up", "--port", "70000")]
    [InlineData("token")]
    [InlineData("token", "--agent", "40001")]
    [InlineData("token", "--agent", "20001", "--lifetime", "forever")]
    public async Task RunAsync_WrongUsage_ExitsWith1AndSaysWhy(params string[] args)
    {
        var test = new TestSurroundings();
        Assert.Equal(1, await test.RunAsync(args));
        Assert.NotEmpty(test.Error);
    }

    [Theory]
    [InlineData("30m", 30)]
    [InlineData("12h", 720)]
    [InlineData("7d", 10080)]
    [InlineData("30d", 43200)]
    public void ParseLifetime_Number_IsRead(string text, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), TokenCommand.ParseLifetime(text));

    [Theory]
    [InlineData("")]
    [InlineData("h")]
    [InlineData("0h")]
    [InlineData("-1h")]
    [InlineData("31d")]
    [InlineData("99999999999d")]
    [InlineData("12")]
    [InlineData("1.5h")]
    public void ParseLifetime_AnythingElse_IsRefused(string text) => Assert.Throws<RexException>(() => TokenCommand.ParseLifetime(text));

    [Theory]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("127.0.0.1:7071")]
    [InlineData("http://user:password@127.0.0.1")]
    [InlineData("not a url")]
    public void Server_WrongUrl_IsRefused(string url)
    {
        var test = new TestSurroundings { Variables = { ["REX_URL"] = url } };
        Assert.Throws<RexException>(() => Connection.Server(test.Here));
    }

    [Fact]
    public async Task ReadAsync_FileOverTheLimit_StopsReading()
    {
        var test = new TestSurroundings { Input = new string('x', 1000) };
        var exception = await Assert.ThrowsAsync<RexException>(
            () => UserFile.ReadAsync("-", 999, test.Here, TestContext.Current.CancellationToken));
        Assert.Contains("999", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MissingFile_NamesIt()
    {
        var test = new TestSurroundings();
        Assert.Equal(1, await test.RunAsync("run", "/no/such/job.py"));
        Assert.Contains("/no/such/job.py", test.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("NaN")]
    [InlineData("{} {}")]
    public void ToBody_InputThatIsNotJson_IsRefused(string input)
    {
        var submission = new Submission { Code = "1", Input = System.Text.Encoding.UTF8.GetBytes(input) };
        Assert.Throws<RexException>(() => submission.ToBody());
    }

    [Theory]
    [InlineData(null, 1000)]
    [InlineData(0, 100)]
    [InlineData(3000, 3000)]
    [InlineData(86_400_000, 10_000)]
    public void Pause_RetryAfter_IsHonouredWithinReason(int? asked, int pause) =>
        Assert.Equal(pause, ExecutionWatch.Pause(asked is { } ms ? TimeSpan.FromMilliseconds(ms) : null).TotalMilliseconds);
}
