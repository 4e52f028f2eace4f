using static RemoteExecutor.Core.Disclosure.DisclosureLevel;

namespace RemoteExecutor.Core.Tests.Disclosure;

/// <summary>Under <c>strict</c> a column is called by a name that was known before the run, or by its number.</summary>
public sealed class PublicNamesTests
{
    private const string Code = """
        import pandas as pd
        df = pd.read_csv("/data/sales").rename(columns={"amt": "Total Amount (EUR)"})
        result = df.groupby(df.region).agg(largest=("Total Amount (EUR)", "max"))
        """;

    [Theory]
    [InlineData("region", "region")]
    [InlineData("largest", "largest")]
    [InlineData("Total Amount (EUR)", "Total Amount (EUR)")]
    [InlineData("large", "column_1")] // within a word of the code
    [InlineData("Sophie Laurent", "column_1")]
    [InlineData("U29waGllIExhdXJlbnQ=", "column_1")]
    [InlineData("region, mean", "region, mean")]
    [InlineData("region, Sophie", "column_1")]
    [InlineData("region_mean", "region_mean")]
    [InlineData("Sophie_mean", "column_1")]
    [InlineData("index", "index")]
    [InlineData("17", "17")]
    [InlineData("4711", "column_1")]
    [InlineData("", "(unnamed)")]
    public async Task Name_Strict_IsOfTheCode(string name, string shown) =>
        Assert.Equal(shown, Assert.Single((await Runs.Of(Runs.Table(50, Runs.Column(name))).ReleaseAsync(Strict, code: Code)).Schema.Keys));

    [Fact]
    public async Task Name_Strict_IsAKeyOfTheInput()
    {
        var columns = Runs.Table(50, Runs.Column("price"), Runs.Column("Laurent"));
        var summary = await Runs.Of(columns).ReleaseAsync(Strict, """[{"price": 3, "name": "Laurent"}]""", code: "result = input_data");
        Assert.Equal(["price", "column_2"], summary.Schema.Keys);
        Assert.Contains(summary.Disclosure.Suppressed, sentence => sentence.StartsWith("Column names that are neither", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Name_Strict_IsExpected()
    {
        var summary = await Runs.Of(Runs.Table(50, Runs.Column("price"))).ReleaseAsync(Strict, expected: new() { ["price"] = "int" }, code: "");
        Assert.Equal(["price"], summary.Schema.Keys);
        Assert.Empty(summary.SchemaMismatch!);
    }

    [Fact]
    public async Task Name_Standard_IsAny() =>
        Assert.Equal(["anything"], (await Runs.Of(Runs.Table(50, Runs.Column("anything"))).ReleaseAsync(Standard, code: "")).Schema.Keys);

    [Fact]
    public async Task Name_EchoThatStandsInTheCode_IsAMark()
    {
        var summary = await Runs.Of(Runs.Table(50, Runs.Column("quokka-7731"))).ReleaseAsync(Strict, """["quokka-7731"]""", code: "x = 'quokka-7731'");
        Assert.DoesNotContain("quokka", Assert.Single(summary.Schema.Keys), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_CodeMadeOfItsBeginnings_IsLookedUpABoundedNumberOfTimes()
    {
        var columns = Enumerable.Range(0, 100).Select(at => Runs.Column(new string('a', 64) + at)).ToArray();
        var summary = await Runs.Of(Runs.Table(50, columns)).ReleaseAsync(Strict, code: new string('a', 1 << 20));
        Assert.All(summary.Schema.Keys, name => Assert.StartsWith("column_", name, StringComparison.Ordinal));
    }
}
