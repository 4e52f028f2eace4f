using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure;
using static RemoteExecutor.Core.Disclosure.DisclosureLevel;

namespace RemoteExecutor.Core.Tests.Disclosure;

public sealed class DisclosureLimitsTests
{
    private static readonly Gen<DisclosureLimits> Any =
        from counts in Gen.ArrayOf(Gen.OrNull(Gen.Choose(0, 2000).Select(number => (object)number)), 9)
        from flags in Gen.ArrayOf(Gen.Elements<bool?>(null, true, false), 2)
        from share in Gen.Elements<double?>(null, 0, 0.1, 0.33, 1)
        select new DisclosureLimits
        {
            SampleRows = (int?)counts[0], OutputChars = (int?)counts[1], ErrorChars = (int?)counts[2], SignificantDigits = (int?)counts[3], MinimumCount = (int?)counts[4],
            ExactRowsFrom = (int?)counts[5], CategoryValues = (int?)counts[6], CategoryRows = (int?)counts[7], TotalBytes = (int?)counts[8], Redacts = flags[0], Extremes = flags[1],
            CategoryShare = share,
        };

    [Fact]
    public void Of_AnyLimits_NeverLoosensTheLevel() => Prop.ForAll(Arb.From(Any), limits =>
    {
        foreach (var level in Runs.Levels) Assert.True(IsAsStrict(DisclosurePolicy.Of(level, limits), DisclosurePolicy.Of(level)), limits.ToString());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Strictest_TwoLimits_AreAsStrictAsEach_InAnyOrder() => Prop.ForAll(Arb.From(Any.Zip(Any)), pair =>
    {
        var (one, other) = pair;
        foreach (var level in Runs.Levels)
        {
            var both = DisclosurePolicy.Of(level, DisclosureLimits.Strictest(one, other));
            Assert.Equal(both, DisclosurePolicy.Of(level, DisclosureLimits.Strictest(other, one)));
            Assert.True(IsAsStrict(both, DisclosurePolicy.Of(level, one)) && IsAsStrict(both, DisclosurePolicy.Of(level, other)));
            // No stricter than one after the other, field by field.
            Assert.Equal(both, Tighten(DisclosurePolicy.Of(level, one), DisclosurePolicy.Of(level, other)));
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(Strict, """{"minimum_count": 20, "total_bytes": 2048, "significant_digits": 2, "exact_rows_from": 100}""")]
    [InlineData(Standard, """{"sample_rows": 0, "output_chars": 0, "error_chars": 100, "extremes": false, "category_values": 5, "category_rows": 10, "category_share": 0.1}""")]
    [InlineData(Open, """{"redacts": true, "significant_digits": 3}""")]
    [InlineData(Open, "{}")]
    public void Read_TighterFields_AreKept_AndWrittenAsTheyWere(DisclosureLevel level, string json)
    {
        var faults = new List<string>();
        var limits = DisclosureLimitsReader.Read(Encoding.UTF8.GetBytes(json), level, faults);
        Assert.Empty(faults);
        var written = DisclosureLimitsReader.Fields(limits!).ToDictionary(field => field.Field, field => field.Value);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), JsonSerializer.SerializeToElement(written, WireJson.Options)));
    }

    [Theory]
    [InlineData(Strict, """{"minimum_count": 9}""")]
    [InlineData(Strict, """{"sample_rows": 1}""")]
    [InlineData(Strict, """{"extremes": true}""")]
    [InlineData(Strict, """{"significant_digits": 0}""")]
    [InlineData(Strict, """{"significant_digits": 4}""")]
    [InlineData(Standard, """{"redacts": false}""")]
    [InlineData(Standard, """{"total_bytes": 16385}""")]
    [InlineData(Standard, """{"total_bytes": 10}""")]
    [InlineData(Standard, """{"category_share": 0.34}""")]
    [InlineData(Standard, """{"output_chars": -1}""")]
    [InlineData(Standard, """{"sample_rows": 1.5}""")]
    [InlineData(Standard, """{"sample_rows": null}""")]
    [InlineData(Standard, """{"sample_rows": "0"}""")]
    [InlineData(Standard, """{"Sample_rows": 0}""")]
    [InlineData(Standard, """{"sample_rows": 0, "sample_rows": 0}""")]
    [InlineData(Standard, "[]")]
    [InlineData(Standard, "")]
    public void Read_LooserUnknownOrMalformed_IsRefused(DisclosureLevel level, string json)
    {
        var faults = new List<string>();
        Assert.Null(DisclosureLimitsReader.Read(Encoding.UTF8.GetBytes(json), level, faults));
        Assert.Single(faults);
    }

    [Fact]
    public async Task Release_Limits_AreInForce()
    {
        var raw = Runs.Table(15, Runs.Column("a", Runs.Numeric(15))) with { Sample = [[Runs.Json(1)]] };
        var policy = DisclosurePolicy.Of(Standard, new() { SampleRows = 0, MinimumCount = 20, ExactRowsFrom = 20, TotalBytes = 2048 });
        var summary = await new DisclosureFilter().ReleaseAsync(Runs.Of(raw), new DisclosureContext { Policy = policy }, TestContext.Current.CancellationToken);
        Assert.Empty(summary.Sample);
        Assert.Empty(summary.Stats);
        Assert.Equal("<20", summary.RowCount!.Bound);
        Assert.Equal(Standard, summary.Disclosure.Policy);
    }

    [Fact]
    public void Release_ColumnsOfADataSet_AreCleanedAndRedacted()
    {
        var schema = new DisclosureFilter().Release([("jo@example.com", "int64"), ("a\u202Eb", "object"), ("a", "float64"), ("a", "secret words")]);
        Assert.Equal(["‹email›", "ab", "a", "a#2"], schema.Columns.Keys);
        Assert.Equal("other", schema.Columns["a#2"]);
    }

    private static DisclosurePolicy Tighten(DisclosurePolicy one, DisclosurePolicy other) => one with
    {
        SampleRows = Math.Min(one.SampleRows, other.SampleRows),
        OutputChars = Math.Min(one.OutputChars, other.OutputChars),
        ErrorChars = Math.Min(one.ErrorChars, other.ErrorChars),
        Redacts = one.Redacts || other.Redacts,
        Extremes = one.Extremes && other.Extremes,
        SignificantDigits = Math.Min(Digits(one), Digits(other)) is var digits && digits == int.MaxValue ? 0 : digits,
        MinimumCount = Math.Max(one.MinimumCount, other.MinimumCount),
        ExactRowsFrom = Math.Max(one.ExactRowsFrom, other.ExactRowsFrom),
        CategoryValues = Math.Min(one.CategoryValues, other.CategoryValues),
        CategoryRows = Math.Max(one.CategoryRows, other.CategoryRows),
        CategoryShare = Math.Min(one.CategoryShare, other.CategoryShare),
        TotalBytes = Math.Min(one.TotalBytes, other.TotalBytes),
    };

    private static bool IsAsStrict(DisclosurePolicy one, DisclosurePolicy other) => Tighten(one, other) == one;

    private static int Digits(DisclosurePolicy policy) => policy.SignificantDigits == 0 ? int.MaxValue : policy.SignificantDigits;
}
