using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.Core.Tests.Sandboxes;

/// <summary>A bad report costs the report, not the result: how the run ended is still the runner's word.</summary>
public sealed class RunnerReportTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"error\":{}}")]
    [InlineData("{\"error\":\"no\"}")]
    [InlineData("{\"summary\":[]}")]
    [InlineData("{\"summary\":null,\"summary\":null}")]
    [InlineData("{\"summary\":null} x")]
    [InlineData("{\"summary\":NaN}")]
    [InlineData("{\"error\":{\"type\":\"E\",\"message\":\"m\",\"line\":1,\"kind\":\"other\"}}")]
    public void Read_NotAReport_LeavesTheResult(string report) => AssertRefused(report);

    [Fact]
    public void Read_DeepNesting_IsRefused() =>
        AssertRefused("{\"summary\":" + new string('[', 100_000) + new string(']', 100_000) + "}");

    [Fact]
    public void Read_EmptyReport_HasNeitherErrorNorSummary() =>
        Assert.Equal(new RunnerReport(), Read("""{"error":null,"summary":null}""").Report);

    public static TheoryData<string, string> Lies => new()
    {
        { "kind", "\"tensor\"" },
        { "type", "7" },
        { "row_count", "-1" },
        { "row_count", "1e3" },
        { "row_count", "99999999999999999999" },
        { "columns", "{}" },
        { "columns", "[" + string.Join(',', Enumerable.Repeat("""{"name":"a","dtype":"b","nulls":0,"stats":null}""", 201)) + "]" },
        { "columns", """[{"name":"a","dtype":"b","nulls":0,"stats":{"kind":"numeric","count":1,"mean":1e400}}]""" },
        { "columns", """[{"name":"a","dtype":"b","nulls":0,"stats":{"kind":"numeric","count":1,"mean":"1"}}]""" },
        { "columns", """[{"name":"a","dtype":"b","nulls":0,"stats":{"kind":"magic","count":1}}]""" },
        { "columns", """[{"name":"a","dtype":"b","nulls":0,"stats":{"kind":"category","count":1,"distinct":1,"top":[["a"]]}}]""" },
        { "columns", """[{"name":"a","dtype":"b","nulls":0,"stats":{"kind":"category","count":1,"distinct":1,"top":[[1,1]]}}]""" },
        { "columns", """[{"name":"a","dtype":"b","nulls":0,"stats":{"kind":"category","count":1,"distinct":1,"top":[""" + string.Join(',', Enumerable.Repeat("""["a",1]""", 41)) + "]}}]" },
        { "columns", "[{\"name\":\"" + new string('a', 257) + "\",\"dtype\":\"b\",\"nulls\":0,\"stats\":null}]" },
        { "sample", "[[1]]" },
        { "sample", "[[],[],[],[]]" },
        { "sample", "[[1,2,3,4,5,{}]]" },
        { "sample", "[[1,2,3,4,5,1e999]]" },
        { "notes", "\"note\"" },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public void Read_SummaryMemberPastTheProtocol_IsRefused(string member, string value)
    {
        var summary = ChannelText.Summary();
        summary[member] = "placeholder";
        AssertRefused(ChannelText.Report(summary).Replace("\"placeholder\"", value, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ColumnWhoseValuesWereNotRead_HasNoNulls()
    {
        var summary = ChannelText.Summary();
        summary["columns"]![5]!["nulls"] = null;
        Assert.Equal((0, null), (Read(ChannelText.Report(summary)).Report!.Summary!.Columns[5] is var column ? (column.Nulls, column.Stats) : default));
    }

    [Fact]
    public void Read_LoneSurrogateInAName_IsReplaced()
    {
        var summary = ChannelText.Summary();
        summary["columns"]![0]!["name"] = "placeholder";
        var report = ChannelText.Report(summary).Replace("placeholder", "a\\ud800", StringComparison.Ordinal);
        Assert.Equal("a\uFFFD", Read(report).Report!.Summary!.Columns[0].Name);
    }

    [Fact]
    public void Read_CellsOutliveTheDocument()
    {
        var results = Enumerable.Range(0, 50).Select(_ => Read(ChannelText.Report(ChannelText.Summary()))).ToArray();
        Assert.All(results, result => Assert.Equal("x", result.Report!.Summary!.Sample[0][1].GetString()));
    }

    private static void AssertRefused(string report) => Assert.Null(Read(report).Report);

    private static RunnerResult Read(string report)
    {
        var result = RunnerChannel.Read(ChannelText.Channel(ChannelText.Result(report).ToJsonString()));
        Assert.NotNull(result);
        return result;
    }
}
