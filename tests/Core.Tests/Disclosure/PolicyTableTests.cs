using System.Text;
using System.Text.Json;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Sandboxes.Runner;
using static RemoteExecutor.Core.Disclosure.DisclosureLevel;

namespace RemoteExecutor.Core.Tests.Disclosure;

/// <summary>Each cell of the policy table, at its limit and past it.</summary>
public sealed class PolicyTableTests
{
    [Theory]
    [InlineData(Strict, 0)]
    [InlineData(Standard, 3)]
    [InlineData(Open, 3)]
    public async Task Sample_FourRows_AreLimited(DisclosureLevel level, int rows)
    {
        var raw = Runs.Table(100, Runs.Column("a")) with { Sample = [.. Enumerable.Repeat<IReadOnlyList<JsonElement>>([Runs.Json(1)], 4)] };
        var summary = await Runs.Of(raw).ReleaseAsync(level);
        Assert.Equal(rows, summary.Sample.Count);
        Assert.Contains(summary.Disclosure.Suppressed, sentence => sentence.StartsWith("Sample rows", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Standard, "‹email›")]
    [InlineData(Open, "jo@example.com")]
    public async Task Sample_Email_IsRedactedUnlessOpen(DisclosureLevel level, string shown)
    {
        var raw = Runs.Table(100, Runs.Column("a")) with { Sample = [[Runs.Json("jo@example.com")]] };
        Assert.Equal(shown, (await Runs.Of(raw).ReleaseAsync(level)).Sample[0]["a"].GetString());
    }

    [Theory]
    [InlineData(Strict, 10, 0)]
    [InlineData(Standard, 1000, 1000)]
    [InlineData(Standard, 1001, 1000)]
    [InlineData(Open, 1000, 1000)]
    [InlineData(Open, 1001, 1000)]
    public async Task Output_Long_IsClipped(DisclosureLevel level, int chars, int released)
    {
        var text = new string('x', chars);
        var summary = await Runs.Of(stdout: text, stderr: text).ReleaseAsync(level);
        Assert.Equal(released, summary.Stdout.Length);
        Assert.Equal(released, summary.Stderr.Length);
        Assert.Equal(chars == released ? 0 : 2, summary.Disclosure.Suppressed.Count);
    }

    [Theory]
    [InlineData(5, "at most 1 KiB")]
    [InlineData(1024, "at most 1 KiB")]
    [InlineData(1025, "at most 16 KiB")]
    [InlineData(5_000_000, "more than 4 MiB")]
    public async Task Output_Strict_TellsRoughSizes(long bytes, string shown)
    {
        var summary = await (Runs.Of() with { Stdout = new CapturedText("12345", bytes) }).ReleaseAsync(Strict);
        Assert.Contains($"stdout is withheld under this policy: {shown}.", summary.Disclosure.Suppressed);
    }

    [Fact]
    public async Task Numeric_Strict_IsRoundedWithoutExtremes()
    {
        var stats = (await Runs.Of(Runs.Table(10, Runs.Column("a", Runs.Numeric(10, 1000)))).ReleaseAsync(Strict)).Stats["a"];
        Assert.Equal(["kind", "count", "nulls", "mean", "std", "q05", "q25", "q50", "q75", "q95"], stats.EnumerateObject().Select(entry => entry.Name));
        Assert.Equal(1230, stats.GetProperty("mean").GetDouble());
        Assert.Equal(0.988, stats.GetProperty("std").GetDouble());
    }

    [Theory]
    [InlineData(Standard)]
    [InlineData(Open)]
    public async Task Numeric_Looser_IsAsComputed(DisclosureLevel level)
    {
        var stats = (await Runs.Of(Runs.Table(10, Runs.Column("a", Runs.Numeric(10)))).ReleaseAsync(level)).Stats["a"];
        Assert.Equal(9876.54321, stats.GetProperty("max").GetDouble());
        Assert.Equal(1.23456, stats.GetProperty("mean").GetDouble());
        Assert.False(stats.TryGetProperty("forged", out _));
    }

    [Theory]
    [InlineData(Strict, 9, false)]
    [InlineData(Strict, 10, true)]
    [InlineData(Standard, 2, false)]
    [InlineData(Standard, 3, true)]
    [InlineData(Open, 0, true)]
    public async Task Statistics_FewRows_AreWithheld(DisclosureLevel level, long count, bool released)
    {
        var summary = await Runs.Of(Runs.Table(count, Runs.Column("a", Runs.Numeric(count)))).ReleaseAsync(level);
        Assert.Equal(released, summary.Stats.ContainsKey("a"));
        if (!released) Assert.Contains(summary.Disclosure.Suppressed, sentence => sentence.Contains("(column 1)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Strict, 9, "<10")]
    [InlineData(Strict, 0, "<10")]
    [InlineData(Strict, 10, "10")]
    [InlineData(Standard, 1, "1")]
    [InlineData(Open, 1, "1")]
    public async Task RowCount_Small_IsABoundUnderStrict(DisclosureLevel level, long rows, string shown) =>
        Assert.Equal(shown, (await Runs.Of(Runs.Table(rows)).ReleaseAsync(level)).RowCount?.ToString());

    [Fact]
    public async Task RowCount_NoResult_IsNull() => Assert.Null((await Runs.Of().ReleaseAsync(Standard)).RowCount);

    [Theory]
    [InlineData(Strict, 100, 5, 10, 0)]
    [InlineData(Standard, 100, 5, 10, 1)] // each ≥ 5 rows
    [InlineData(Standard, 100, 4, 10, 0)]
    [InlineData(Standard, 100, 5, 33, 1)] // distinct ≤ 33 %
    [InlineData(Standard, 100, 5, 34, 0)]
    [InlineData(Open, 100, 1, 90, 1)]
    public async Task Category_Value_NeedsRowsAndRepeats(DisclosureLevel level, long rows, long each, long distinct, int released)
    {
        var stats = (await Runs.Of(Runs.Table(rows, Runs.Column("a", Runs.Category(rows, distinct, ("red", each))))).ReleaseAsync(level)).Stats["a"];
        Assert.Equal(released, stats.TryGetProperty("top", out var top) ? top.GetArrayLength() : 0);
    }

    [Theory]
    [InlineData(40, 40)]
    [InlineData(41, 40)]
    public async Task Category_ManyValues_AreForty(int values, int released)
    {
        var top = Enumerable.Range(0, values).Select(value => ($"v{value}", 20L)).ToArray();
        var summary = await Runs.Of(Runs.Table(10_000, Runs.Column("a", Runs.Category(10_000, values, top)))).ReleaseAsync(Standard);
        Assert.Equal(released, summary.Stats["a"].GetProperty("top").GetArrayLength());
        Assert.Equal(values > released, summary.Disclosure.Suppressed.Count > 0);
    }

    [Theory]
    [MemberData(nameof(AllLevels))]
    public async Task Columns_Many_AreAHundred(DisclosureLevel level)
    {
        var summary = await Runs.Of(Runs.Table(10, [.. Enumerable.Range(0, 101).Select(at => Runs.Column($"c{at}"))])).ReleaseAsync(level);
        Assert.Equal(100, summary.Schema.Count);
        Assert.Contains("Columns past the first 100 are withheld.", summary.Disclosure.Suppressed);
    }

    [Theory]
    [MemberData(nameof(AllLevels))]
    public async Task ColumnNames_LongAndRepeated_StayUniqueWithin64(DisclosureLevel level)
    {
        var name = new string('n', 65);
        var summary = await Runs.Of(Runs.Table(10, Runs.Column(name), Runs.Column(name), Runs.Column(name[..64]))).ReleaseAsync(level);
        Assert.Equal([name[..64], name[..62] + "#2", name[..62] + "#3"], summary.Schema.Keys);
    }

    [Theory]
    [InlineData(Strict, "‹email›")]
    [InlineData(Standard, "‹email›")]
    [InlineData(Open, "jo@example.com")]
    public async Task ColumnNames_Email_AreRedactedUnlessOpen(DisclosureLevel level, string shown) =>
        Assert.Equal([shown], (await Runs.Of(Runs.Table(10, Runs.Column("jo@example.com"))).ReleaseAsync(level)).Schema.Keys);

    [Theory]
    [InlineData(Strict, "ValueError")]
    [InlineData(Standard, "ValueError: bad ‹email› (line 3)")]
    [InlineData(Open, "ValueError: bad jo@example.com (line 3)")]
    public async Task Error_Message_FollowsThePolicy(DisclosureLevel level, string shown) =>
        Assert.Equal(shown, (await Runs.Of(error: new("ValueError", "bad jo@example.com", 3, ProgramErrorKind.Program)).ReleaseAsync(level)).ErrorMessage);

    [Theory]
    [InlineData(Standard, 487, 500)] // "ValueError: " and the message fill it
    [InlineData(Standard, 489, 500)]
    [InlineData(Open, 2000, 500)]
    public async Task Error_Long_Is500(DisclosureLevel level, int chars, int atMost)
    {
        var summary = await Runs.Of(error: new("ValueError", new string('x', chars), null, ProgramErrorKind.Program)).ReleaseAsync(level);
        Assert.InRange(summary.ErrorMessage!.Length, Math.Min(atMost, chars), atMost);
    }

    [Theory]
    [MemberData(nameof(AllLevels))]
    public async Task Error_TypeThatIsNoIdentifier_IsError(DisclosureLevel level) =>
        Assert.Equal("Error", (await Runs.Of(error: new("John Smith, 42", "", null, ProgramErrorKind.Program)).ReleaseAsync(level)).ErrorMessage);

    [Theory]
    [InlineData(Strict, 4 << 10)]
    [InlineData(Standard, 16 << 10)]
    [InlineData(Open, 64 << 10)]
    public async Task Total_WideResult_IsUnderTheCapAndSaysWhatWasDropped(DisclosureLevel level, int cap)
    {
        var top = Enumerable.Range(0, 40).Select(value => ($"{value}{new string('д', 90)}", 20L)).ToArray();
        var columns = Enumerable.Range(0, 100).Select(at => Runs.Column($"{at}{new string('ж', 60)}", Runs.Category(1000, 40, top))).ToArray();
        var summary = await Runs.Of(Runs.Table(1000, columns), new string('ы', 1000), new string('ы', 1000)).ReleaseAsync(level);
        var bytes = JsonSerializer.SerializeToUtf8Bytes(summary, WireJson.Options).Length;
        Assert.InRange(bytes, 1, cap);
        Assert.Equal(bytes, summary.Disclosure.ReleasedBytes);
        Assert.Contains(summary.Disclosure.Suppressed, sentence => sentence.Contains("larger than the policy allows", StringComparison.Ordinal));
        Assert.NotEmpty(summary.Schema);
    }

    [Fact]
    public async Task Total_SmallResult_CountsItsBytes()
    {
        var summary = await Runs.Of(stdout: "hi").ReleaseAsync(Standard);
        Assert.Equal(Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(summary, WireJson.Options)), summary.Disclosure.ReleasedBytes);
    }

    public static TheoryData<DisclosureLevel> AllLevels => [.. Runs.Levels];
}
