using System.Text;
using System.Text.Json.Nodes;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.Core.Tests.Sandboxes;

public sealed class RunnerChannelTests
{
    private static readonly byte[] Good = ChannelText.Channel(ChannelText.Result(ChannelText.Report(ChannelText.Summary())).ToJsonString());

    [Fact]
    public void Read_HonestChannel_GivesEveryValue()
    {
        var result = RunnerChannel.Read(Good);

        Assert.NotNull(result);
        Assert.Equal((RunnerEnd.Exited, 0, null, false), (result.End, result.ExitCode, result.Signal, result.OomKilled));
        Assert.Equal((12, 0.5, 60.25), (result.DurationMs, result.CpuTimeSeconds, result.MemoryPeakMb));
        Assert.Equal(new CapturedText("hällo\n", 7), result.Stdout);
        Assert.Null(result.Report?.Error);

        var summary = result.Report!.Summary!;
        Assert.Equal(("table", "pandas.DataFrame", 3), (summary.Kind, summary.Type, summary.RowCount));
        Assert.Equal(["n", "t", "c", "d", "b", "b"], summary.Columns.Select(column => column.Name));
        Assert.Equal(2.0, summary.Columns[0].Stats!.Numbers["mean"]);
        Assert.False(summary.Columns[0].Stats!.Numbers.ContainsKey("q95"));
        Assert.Equal(4, summary.Columns[1].Stats!.Numbers["max_length"]);
        Assert.Equal([("a", 2), ("b", 1)], summary.Columns[2].Stats!.Top);
        Assert.Equal("2024-01-01T00:00:00", summary.Columns[3].Stats!.Texts["min"]);
        Assert.Equal(2, summary.Columns[4].Stats!.Numbers["false"]);
        Assert.Null(summary.Columns[5].Stats);
        Assert.Equal("""[1,"x","a","2024-01-01T00:00:00",true,null]""", "[" + string.Join(',', summary.Sample[0].Select(cell => cell.GetRawText())) + "]");
        Assert.Equal(["sampled"], summary.Notes);
    }

    [Fact]
    public void Read_Error_IsReported()
    {
        var error = JsonNode.Parse("""{"type":"ValueError","message":"no","line":3,"kind":"program"}""");
        var result = RunnerChannel.Read(ChannelText.Channel(ChannelText.Result(ChannelText.Report(null, error)).ToJsonString()));
        Assert.Equal(new ProgramError("ValueError", "no", 3, ProgramErrorKind.Program), result!.Report!.Error);
    }

    [Fact]
    public void Read_CutAtEveryByte_GivesNothing()
    {
        var started = ChannelText.Frame("started", ChannelText.Started).Length;
        for (var length = 0; length < Good.Length; length++)
        {
            Assert.Null(RunnerChannel.Read(Good.AsSpan(0, length)));
            Assert.Equal(length >= started, RunnerChannel.HasStarted(Good.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Read_RandomMutations_NeverThrow()
    {
        var random = new Random(20240117);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = Good.ToArray();
            for (var i = random.Next(1, 5); i > 0; i--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            RunnerChannel.HasStarted(bytes);
            RunnerChannel.Read(bytes);
        }
    }

    [Fact]
    public void Read_RandomMutationsOfTheReportWithHonestFrames_NeverThrow()
    {
        var random = new Random(7);
        var report = ChannelText.Report(ChannelText.Summary());
        const string Alphabet = "{}[]\",:\\u0d8e+-19.nulltrue \n\0é";
        for (var round = 0; round < 20_000; round++)
        {
            var text = report.ToCharArray();
            for (var i = random.Next(1, 4); i > 0; i--) text[random.Next(text.Length)] = Alphabet[random.Next(Alphabet.Length)];
            Assert.NotNull(RunnerChannel.Read(ChannelText.Channel(ChannelText.Result(new string(text)).ToJsonString())));
        }
    }

    [Theory]
    [InlineData("result 2\n{}\n")]
    [InlineData("started 14\n{\"protocol\":1}\n")]
    [InlineData("started 014\n{\"protocol\":1}\nresult 2\n{}\n")]
    [InlineData("started +14\n{\"protocol\":1}\nresult 2\n{}\n")]
    [InlineData("started  14\n{\"protocol\":1}\nresult 2\n{}\n")]
    [InlineData("started 14\r\n{\"protocol\":1}\nresult 2\n{}\n")]
    [InlineData("started 99999999999999999999\n{}\n")]
    [InlineData("started -1\n{}\n")]
    [InlineData("started \n")]
    [InlineData("started")]
    [InlineData("")]
    public void Read_IllFormedFrames_GiveNothing(string channel) => Assert.Null(RunnerChannel.Read(Encoding.UTF8.GetBytes(channel)));

    [Fact]
    public void Read_AnythingAfterTheResult_GivesNothing() => Assert.Null(RunnerChannel.Read([.. Good, (byte)'\n']));

    [Fact]
    public void Read_TwoResults_GiveNothing()
    {
        var result = ChannelText.Frame("result", ChannelText.Result(null).ToJsonString());
        Assert.Null(RunnerChannel.Read([.. ChannelText.Frame("started", ChannelText.Started), .. result, .. result]));
    }

    [Fact]
    public void Read_LongerThanAChannelMayBe_GivesNothing() =>
        Assert.Null(RunnerChannel.Read(ChannelText.Channel(ChannelText.Result(new string('x', SandboxOutput.MaxChannelBytes)).ToJsonString())));

    [Theory]
    [InlineData("end", "\"victory\"")]
    [InlineData("protocol", "2")]
    [InlineData("protocol", "null")]
    [InlineData("oom_killed", "0")]
    [InlineData("duration_ms", "-1")]
    [InlineData("duration_ms", "1.5")]
    [InlineData("exit_code", "\"0\"")]
    [InlineData("exit_code", "99999999999")]
    [InlineData("cpu_time_seconds", "1e999")]
    [InlineData("cpu_time_seconds", "-0.1")]
    [InlineData("memory_peak_mb", "null")]
    [InlineData("stdout", "\"text\"")]
    [InlineData("report", "{}")]
    [InlineData("guard", "{}")]
    [InlineData("guard", "\"\"")]
    [InlineData("guard", "\"{}\"")]
    public void Read_ResultMemberOfTheWrongKind_GivesNothing(string member, string value)
    {
        var result = ChannelText.Result(null);
        result[member] = "placeholder";
        var json = result.ToJsonString().Replace("\"placeholder\"", value, StringComparison.Ordinal);
        Assert.Null(RunnerChannel.Read(ChannelText.Channel(json)));
    }

    [Fact]
    public void Read_Disagreement_IsTyped()
    {
        var disagreement = Disagreement("""{"half":"policy","code":"REX203","line":3,"column":8,"tree":"TREE"}""")!;
        Assert.Equal((GuardHalf.Policy, "REX203", 3, 8, new string('a', 64)), (disagreement.Half, disagreement.Code, disagreement.Line, disagreement.Column, disagreement.Tree));
        Assert.Equal(new GuardDisagreement { Half = GuardHalf.Parser }, Disagreement("""{"half":"parser","code":null,"line":null,"column":null,"tree":null}"""));
    }

    [Theory]
    [InlineData("""{"half":"parsers"}""")]
    [InlineData("""{"half":"policy","code":"<script>"}""")]
    [InlineData("""{"half":"policy","code":"REX2033"}""")]
    [InlineData("""{"half":"policy","line":0}""")]
    [InlineData("""{"half":"policy","column":1.5}""")]
    [InlineData("""{"half":"parser","tree":"TREEa"}""")]
    [InlineData("""{"half":"parser","tree":"a"}""")]
    [InlineData("""{"half":"parser"}x""")]
    public void Read_DisagreementOfAnotherForm_GivesNothing(string text) => Assert.Null(Result(text));

    private static GuardDisagreement? Disagreement(string text) => Result(text)!.Disagreement;

    private static RunnerResult? Result(string guard)
    {
        var result = ChannelText.Result(null);
        result["guard"] = guard.Replace("TREE", new string('a', 64), StringComparison.Ordinal);
        return RunnerChannel.Read(ChannelText.Channel(result.ToJsonString()));
    }

    [Fact]
    public void Read_DuplicateKey_GivesNothing() =>
        Assert.Null(RunnerChannel.Read(ChannelText.Channel(ChannelText.Result(null).ToJsonString().Replace("\"signal\"", "\"\\u0065nd\"", StringComparison.Ordinal))));

    [Fact]
    public void Read_NotAscii_GivesNothing() =>
        Assert.Null(RunnerChannel.Read(ChannelText.Channel(ChannelText.Result(null).ToJsonString().Replace("\\u00E4", "ä", StringComparison.Ordinal))));

    [Fact]
    public void Read_TooMuchOutput_GivesNothing()
    {
        var result = ChannelText.Result(null);
        result["stdout"]!["text"] = new string('x', 8193);
        Assert.Null(RunnerChannel.Read(ChannelText.Channel(result.ToJsonString())));
    }

    [Fact]
    public void Read_OutputOfCharactersOutsideTheBasicPlane_IsCountedAsPythonCounts()
    {
        var result = ChannelText.Result(null);
        result["stdout"]!["text"] = string.Concat(Enumerable.Repeat("😀", 8192));
        Assert.NotNull(RunnerChannel.Read(ChannelText.Channel(result.ToJsonString())));
    }

    [Fact]
    public void Read_LoneSurrogates_AreReplaced()
    {
        var json = ChannelText.Result(null).ToJsonString().Replace("h\\u00E4llo\\n", @"\ud83d\ude00\ud800\\ud800\udc00x\uDBFF", StringComparison.Ordinal);
        Assert.Equal("😀\uFFFD\\ud800\uFFFDx\uFFFD", RunnerChannel.Read(ChannelText.Channel(json))!.Stdout.Text);
    }
}
