using RemoteExecutor.Core.Sandboxes.Runner;
using static RemoteExecutor.Core.Disclosure.DisclosureLevel;

namespace RemoteExecutor.Core.Tests.Disclosure;

public sealed class SchemaAndHintTests
{
    private static readonly RawSummary Two = Runs.Table(50, Runs.Column("a", dtype: "int32"), Runs.Column("b", dtype: "object"));

    [Theory]
    [InlineData("a", "integer", "b", "string")]
    [InlineData("a", "int", "b", "text")]
    [InlineData("a", "int64", "b", "str")]
    public async Task Mismatch_LooseNames_AreTheSame(string first, string firstType, string second, string secondType) =>
        Assert.Empty((await Runs.Of(Two).ReleaseAsync(Standard, expected: new() { [first] = firstType, [second] = secondType })).SchemaMismatch!);

    [Fact]
    public async Task Mismatch_NothingExpected_IsNull() => Assert.Null((await Runs.Of(Two).ReleaseAsync(Standard)).SchemaMismatch);

    [Fact]
    public async Task Mismatch_Differences_AreNamed() => Assert.Equal(
        ["a: expected number, found int32", "c: missing", "b: unexpected"],
        (await Runs.Of(Two).ReleaseAsync(Standard, expected: new() { ["a"] = "float", ["c"] = "int" })).SchemaMismatch);

    [Fact]
    public async Task Mismatch_Strict_CountsTheUnexpected() =>
        Assert.Equal(["1 unexpected columns"], (await Runs.Of(Two).ReleaseAsync(Strict, expected: new() { ["a"] = "int" })).SchemaMismatch);

    [Fact]
    public async Task Mismatch_GuessOfARedactedName_IsNotConfirmed()
    {
        var raw = Runs.Table(50, Runs.Column("jo@example.com"));
        var right = await Runs.Of(raw).ReleaseAsync(Standard, expected: new() { ["jo@example.com"] = "int" });
        var wrong = await Runs.Of(raw).ReleaseAsync(Standard, expected: new() { ["al@example.com"] = "int" });
        Assert.Equal(wrong.SchemaMismatch, right.SchemaMismatch);
    }

    [Fact]
    public async Task NamedColumn_SampleAndCategories_AreMarks()
    {
        var raw = Runs.Table(100, Runs.Column("last_name", Runs.Category(100, 2, ("Smith", 60), ("Jones", 40)))) with { Sample = [[Runs.Json("Smith")]] };
        var summary = await Runs.Of(raw).ReleaseAsync(Standard);
        Assert.Equal("‹name›", summary.Sample[0]["last_name"].GetString());
        Assert.DoesNotContain("Smith", summary.AsJson(), StringComparison.Ordinal);
        Assert.Equal(3, summary.Disclosure.Redactions["name"]);
    }

    [Fact]
    public async Task NamedColumn_Numbers_HaveNoQuantiles()
    {
        var raw = Runs.Table(100, Runs.Column("ssn", Runs.Numeric(100))) with { Sample = [[Runs.Json(536228726)]] };
        var summary = await Runs.Of(raw).ReleaseAsync(Standard);
        Assert.Equal(["kind", "count", "nulls", "mean", "std"], summary.Stats["ssn"].EnumerateObject().Select(entry => entry.Name));
        Assert.Equal("‹ssn›", summary.Sample[0]["ssn"].GetString());
    }

    [Fact]
    public async Task NamedColumn_Open_IsReleased()
    {
        var raw = Runs.Table(100, Runs.Column("last_name")) with { Sample = [[Runs.Json("Smith")]] };
        Assert.Equal("Smith", (await Runs.Of(raw).ReleaseAsync(Open)).Sample[0]["last_name"].GetString());
    }
}
