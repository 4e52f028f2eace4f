using System.Text.Json;
using RemoteExecutor.Core.Sandboxes.Runner;
using static RemoteExecutor.Core.Disclosure.DisclosureLevel;

namespace RemoteExecutor.Core.Tests.Disclosure;

/// <summary>Code in a sandbox can claim anything.</summary>
public sealed class ForgedSummaryTests
{
    [Theory]
    [InlineData(-1, 100)]
    [InlineData(101, 100)]
    [InlineData(long.MaxValue, 100)]
    [InlineData(10, -5)]
    [InlineData(10, long.MaxValue)]
    public async Task Statistics_CountAgainstRowCount_AreWithheld(long count, long rows)
    {
        var summary = await Runs.Of(Runs.Table(rows, Runs.Column("a", Runs.Numeric(count)))).ReleaseAsync(Open);
        Assert.Empty(summary.Stats);
        Assert.NotEmpty(summary.Disclosure.Suppressed);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.MaxValue)] // rounds to infinity
    public async Task Statistics_NotFinite_AreWithheld(double mean)
    {
        var stats = new RawStats { Kind = "numeric", Count = 50, Numbers = new Dictionary<string, double> { ["mean"] = mean, ["std"] = 1 } };
        var summary = await Runs.Of(Runs.Table(50, Runs.Column("a", stats))).ReleaseAsync(Strict);
        Assert.False(summary.Stats["a"].TryGetProperty("mean", out _));
        Assert.Equal(1, summary.Stats["a"].GetProperty("std").GetDouble());
    }

    [Fact]
    public async Task Statistics_UnknownKind_AreWithheld() =>
        Assert.Empty((await Runs.Of(Runs.Table(50, Runs.Column("a", Runs.Numeric(50) with { Kind = "jo@example.com" }))).ReleaseAsync(Open)).Stats);

    [Fact]
    public async Task Statistics_NumbersOfAnotherKind_DoNotLeave()
    {
        var stats = (await Runs.Of(Runs.Table(50, Runs.Column("a", Runs.Numeric(50) with { Kind = "text" }))).ReleaseAsync(Open)).Stats["a"];
        Assert.Equal(["kind", "count", "nulls"], stats.EnumerateObject().Select(entry => entry.Name));
    }

    [Theory]
    [InlineData("2024-01-31T10:00:00+01:00", true)]
    [InlineData("2024-01-31", true)]
    [InlineData("2024-13-31", false)]
    [InlineData("John Smith", false)]
    [InlineData("2024-01-31 John", false)]
    [InlineData("2024-01-31\n", false)]
    public async Task Datetime_NotIso_IsWithheld(string text, bool released)
    {
        var stats = new RawStats { Kind = "datetime", Count = 50, Texts = new Dictionary<string, string> { ["min"] = text } };
        var summary = await Runs.Of(Runs.Table(50, Runs.Column("a", stats))).ReleaseAsync(Open);
        Assert.Equal(released, summary.Stats["a"].TryGetProperty("min", out _));
    }

    [Theory]
    [InlineData(60, 40, true)]
    [InlineData(60, 41, false)]
    [InlineData(-1, 101, false)]
    [InlineData(98, 2, false)] // fewer than three rows
    [InlineData(100, 0, true)]
    public async Task Boolean_Counts_MustAddUp(double yes, double no, bool released)
    {
        var stats = new RawStats { Kind = "boolean", Count = 100, Numbers = new Dictionary<string, double> { ["true"] = yes, ["false"] = no } };
        Assert.Equal(released, (await Runs.Of(Runs.Table(100, Runs.Column("a", stats))).ReleaseAsync(Standard)).Stats["a"].TryGetProperty("true", out _));
    }

    [Theory]
    [InlineData(60, 60)] // more than the rows
    [InlineData(long.MaxValue, long.MaxValue)]
    [InlineData(-5, 20)]
    public async Task Category_CountsThatDoNotAddUp_AreWithheld(long first, long second)
    {
        var stats = (await Runs.Of(Runs.Table(100, Runs.Column("a", Runs.Category(100, 2, ("x", first), ("y", second))))).ReleaseAsync(Standard)).Stats["a"];
        Assert.False(stats.TryGetProperty("top", out _));
    }

    [Fact]
    public async Task Nulls_AFew_AreNotToldUnderStrict()
    {
        var summary = await Runs.Of(Runs.Table(100, Runs.Column("a", Runs.Numeric(95)) with { Nulls = 5 })).ReleaseAsync(Strict);
        Assert.False(summary.Stats["a"].TryGetProperty("count", out _));
        Assert.False(summary.Stats["a"].TryGetProperty("nulls", out _));
    }

    [Theory]
    [InlineData("""{"a":1}""")]
    [InlineData("[1]")]
    [InlineData("1e999")]
    [InlineData("\"\\ud800\"")]
    public async Task Sample_OddCells_DoNotLeave(string cell)
    {
        using var document = JsonDocument.Parse(cell);
        var raw = Runs.Table(10, Runs.Column("a"), Runs.Column("b")) with { Sample = [[document.RootElement]] };
        var row = (await Runs.Of(raw).ReleaseAsync(Open)).Sample[0];
        Assert.True(row["a"].ValueKind == JsonValueKind.Null || row["a"].GetString() == "\uFFFD");
        Assert.Equal(JsonValueKind.Null, row["b"].ValueKind);
    }

    [Fact]
    public async Task Sample_CardAsNumber_IsRedacted()
    {
        var raw = Runs.Table(10, Runs.Column("x")) with { Sample = [[Runs.Json(4111111111111111L)]] };
        Assert.Equal("‹card›", (await Runs.Of(raw).ReleaseAsync(Standard)).Sample[0]["x"].GetString());
    }

    [Fact]
    public async Task Texts_AMillionCharacters_AreReleasedWithinTheCap()
    {
        var huge = new string('z', 1_000_000);
        var raw = Runs.Table(10, Runs.Column(huge, dtype: huge)) with { Sample = [[Runs.Json(huge)]], Notes = [huge] };
        var summary = await Runs.Of(raw, huge, huge, new(huge, huge, 1, ProgramErrorKind.Program)).ReleaseAsync(Open);
        Assert.InRange(summary.Disclosure.ReleasedBytes, 1, 64 << 10);
        Assert.Equal("other", summary.Schema.Values.Single());
    }

    [Theory]
    [InlineData("int64", "int64")]
    [InlineData("datetime64[ns, Europe/Oslo]", "datetime64[ns, tz]")]
    [InlineData("decimal128(10, 2)", "decimal128")]
    [InlineData("list<int64>", "other")]
    [InlineData("fixed_size_binary", "fixed_size_binary")]
    [InlineData("string_view", "string_view")]
    [InlineData("timestamp[ns, tz=Europe/Oslo]", "timestamp[ns, tz]")]
    [InlineData("JohnSmith", "other")]
    [InlineData("int64\n", "other")]
    [InlineData("d h w m y q s", "other")]
    [InlineData("INT64", "other")]
    [InlineData("struct<secret: int64>", "struct")]
    [InlineData("interval[int64, right]", "interval")]
    [InlineData("timestamp[us, tz=Secret/Place]", "timestamp[us, tz]")]
    [InlineData("string[pyarrow]", "string[pyarrow]")]
    [InlineData("secret[pyarrow]", "other")]
    [InlineData("pandas._libs.tslibs.timestamps.Timestamp", "pandas._libs.tslibs.timestamps.Timestamp")]
    public async Task Dtype_FreeText_IsOther(string dtype, string shown) =>
        Assert.Equal(dtype.StartsWith("list", StringComparison.Ordinal) ? dtype : shown, (await Runs.Of(Runs.Table(10, Runs.Column("a", dtype: dtype))).ReleaseAsync(Standard)).Schema["a"]);

    [Theory]
    [InlineData(1L << 33, true)]
    [InlineData((1L << 33) + 1, false)]
    public async Task RowCount_MoreThanMemoryHolds_IsWithheld(long rows, bool released) =>
        Assert.Equal(released, (await Runs.Of(Runs.Table(rows)).ReleaseAsync(Strict)).RowCount is not null);

    [Theory]
    [InlineData("KeyError", "KeyError")]
    [InlineData("json.decoder.JSONDecodeError", "json.decoder.JSONDecodeError")]
    [InlineData("John_Smith", "Error")]
    [InlineData("builtins.KeyError", "Error")]
    [InlineData("TooFewRows", "TooFewRows")]
    public async Task ErrorType_MadeUpAtRunTime_IsNotTold(string type, string shown)
    {
        var run = Runs.Of(error: new(type, "x", 3, ProgramErrorKind.Program));
        Assert.Equal(shown, (await run.ReleaseAsync(Strict, code: "class TooFewRows(Exception): pass")).ErrorMessage);
        Assert.Equal($"{shown}: x (line 3)", (await run.ReleaseAsync(Standard, code: "class TooFewRows(Exception): pass")).ErrorMessage);
    }

    [Fact]
    public async Task Counts_Strict_AreRoundedUnlessTheyAreTheRows()
    {
        var column = Runs.Column("a", Runs.Numeric(123_456)) with { Nulls = 876_544 };
        var stats = (await Runs.Of(Runs.Table(1_000_000, column, Runs.Column("b", Runs.Numeric(1_000_000)))).ReleaseAsync(Strict)).Stats;
        Assert.Equal((123_000, 877_000), (stats["a"].GetProperty("count").GetInt64(), stats["a"].GetProperty("nulls").GetInt64()));
        Assert.Equal(1_000_000, stats["b"].GetProperty("count").GetInt64());
    }

    [Theory]
    [InlineData(1e-13, 0.0)]
    [InlineData(1.234e14, 1.23e14)]
    [InlineData(-1e15, null)]
    public async Task Numbers_Strict_HaveAUsualSize(double mean, double? shown)
    {
        var stats = new RawStats { Kind = "numeric", Count = 50, Numbers = new Dictionary<string, double> { ["mean"] = mean } };
        var released = (await Runs.Of(Runs.Table(50, Runs.Column("a", stats))).ReleaseAsync(Strict)).Stats["a"];
        Assert.Equal(shown, released.TryGetProperty("mean", out var value) ? value.GetDouble() : null);
    }

    [Fact]
    public async Task Statistics_OfCards_AreWithheld()
    {
        var stats = new RawStats { Kind = "numeric", Count = 50, Numbers = new Dictionary<string, double> { ["mean"] = 4111111111111110.5, ["max"] = 4111111111111111 } };
        var released = (await Runs.Of(Runs.Table(50, Runs.Column("a", stats))).ReleaseAsync(Standard)).Stats["a"];
        Assert.Equal(["kind", "count", "nulls"], released.EnumerateObject().Select(entry => entry.Name));
    }

    [Fact]
    public async Task Marks_PrintedByTheProgram_StayAndAreNotCounted()
    {
        var summary = await Runs.Of(stdout: "‹email› ‹data› ‹card›").ReleaseAsync(Standard);
        Assert.Equal("‹email› ‹data› ‹card›", summary.Stdout);
        Assert.Empty(summary.Disclosure.Redactions);
    }

    [Fact]
    public async Task Notes_FreeText_DoNotLeave()
    {
        var raw = Runs.Table(10) with { Notes = ["sampled: John Smith"] };
        var json = (await Runs.Of(raw).ReleaseAsync(Open)).AsJson();
        Assert.DoesNotContain("John", json, StringComparison.Ordinal);
        Assert.Contains("sampled or chunked the result", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quantiles are of a sample of the rows", "The sandbox says that quantiles are of a sample of the rows.")]
    [InlineData("only the first columns are shown: 200 of 5000", "The sandbox says that it left out the last columns.")]
    [InlineData("a column could not be summarised: John.Smith", "The sandbox says that it could not read some of the columns.")]
    public async Task Notes_OfTheRunner_AreSaidInOurWords(string note, string sentence) =>
        Assert.Equal([sentence], (await Runs.Of(Runs.Table(10) with { Notes = [note, note] }).ReleaseAsync(Open)).Disclosure.Suppressed);

    [Fact]
    public async Task Secret_AcrossTheClip_IsRedactedWhole()
    {
        var summary = await Runs.Of(stdout: new string('x', 990) + " jo.smith@example.com").ReleaseAsync(Standard);
        Assert.DoesNotContain("jo", summary.Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_CutByTheRunner_IsNotHalfReleased()
    {
        // Marks are short, so what stood at the end of the capture moves under the clip.
        var text = string.Concat(Enumerable.Repeat("-----BEGIN PRIVATE KEY-----" + new string('A', 900) + "-----END PRIVATE KEY-----", 8)) + " jo.smith@exa";
        var result = Runs.Of() with { Stdout = new CapturedText(text, 100_000) };
        Assert.DoesNotContain("smith", (await result.ReleaseAsync(Standard)).Stdout, StringComparison.Ordinal);
    }
}
