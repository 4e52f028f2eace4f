using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Disclosure.Redaction;
using RemoteExecutor.Core.Disclosure.Text;
using RemoteExecutor.Core.Guard;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.Core.Tests.Disclosure;

/// <summary>Arbitrary results, forged or not: what is released obeys every line of the policy table.</summary>
public sealed partial class DisclosurePropertyTests
{
    private const string Canary = "Zanzibar-7731-Quokka";

    /// <summary>The same cases in every run, so that no one is stopped by a rare find; <c>REX_PROPERTY_TESTS=N</c> takes N others.</summary>
    private static readonly Config Many = int.TryParse(Environment.GetEnvironmentVariable("REX_PROPERTY_TESTS"), out var tests)
        ? Config.QuickThrowOnFailure.WithMaxTest(tests)
        : Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(2026, 1125);

    [Fact]
    public void Release_AnyResult_ObeysThePolicy() => Check.One(Many, Prop.ForAll(AnyRun(), run =>
    {
        var policy = DisclosurePolicy.Of(run.Level);
        var summary = run.Result.ReleaseAsync(run.Level).GetAwaiter().GetResult();
        var bytes = JsonSerializer.SerializeToUtf8Bytes(summary, WireJson.Options);
        Assert.Equal(bytes.Length, summary.Disclosure.ReleasedBytes);
        Assert.InRange(bytes.Length, 1, policy.TotalBytes);
        Assert.InRange(summary.Sample.Count, 0, policy.SampleRows);
        Assert.InRange(summary.Stdout.Length, 0, policy.OutputChars);
        Assert.InRange(summary.Stderr.Length, 0, policy.OutputChars);
        Assert.InRange(summary.ErrorMessage?.Length ?? 0, 0, Math.Max(policy.ErrorChars, 100));
        Assert.InRange(summary.Schema.Count, 0, DisclosurePolicy.Columns);
        Assert.InRange(summary.Disclosure.Suppressed.Count, 0, 30);
        Assert.All(summary.Schema, column => Assert.InRange(column.Key.Length, 1, DisclosurePolicy.ColumnNameChars));
        Assert.All(summary.Schema, column => Assert.Matches(@"^[A-Za-z0-9_.\[\], <>-]{1,64}\z", column.Value));
        Assert.All(summary.Stats, column => ObeysStatistics(column.Value, policy));
        if (policy.ExactRowsFrom > 0) Assert.True(summary.RowCount is null or { Bound: "<10" } or { Exact: >= 10 });
        using var document = JsonDocument.Parse(bytes);
        AssertClean(document.RootElement, policy.Redacts);
    }));

    [Fact]
    public void Release_Strict_ReleasesNoCanary() => Check.One(Many, Prop.ForAll(AnyRun(), run =>
    {
        var json = run.Result.ReleaseAsync(DisclosureLevel.Strict, JsonSerializer.Serialize(new[] { Canary })).GetAwaiter().GetResult().AsJson();
        Assert.DoesNotContain(Canary, json, StringComparison.OrdinalIgnoreCase);
    }));

    [Fact]
    public void Release_Standard_EchoesNoCanaryInText() => Check.One(Many, Prop.ForAll(AnyRun(), run =>
    {
        var summary = run.Result.ReleaseAsync(DisclosureLevel.Standard, JsonSerializer.Serialize(new[] { Canary })).GetAwaiter().GetResult();
        var json = (summary with { Sample = [], Stats = new Dictionary<string, JsonElement>() }).AsJson();
        Assert.DoesNotContain(Canary, json, StringComparison.OrdinalIgnoreCase);
    }));

    [Fact]
    public void Redact_AnyText_IsIdempotent() => Check.One(Many.WithMaxTest(5 * Many.MaxTest), Prop.ForAll(AnyText(), text =>
    {
        var once = Redactor.Default.Redact(TextHygiene.Clean(text, true), new RedactionTally());
        Assert.Equal(once, TextHygiene.Clean(once, true));
        Assert.Equal(once, Redactor.Default.Redact(once, new RedactionTally()));
    }));

    [Fact]
    public void Release_AnyOutputTwice_EqualsOnce() => Check.One(Many, Prop.ForAll(AnyText(), text =>
    {
        var once = Runs.Of(stdout: text).ReleaseAsync(DisclosureLevel.Standard).GetAwaiter().GetResult().Stdout;
        Assert.Equal(once, Runs.Of(stdout: once).ReleaseAsync(DisclosureLevel.Standard).GetAwaiter().GetResult().Stdout);
    }));

    [Fact]
    public void Release_AnyResultTwice_EqualsOnce() => Check.One(Many, Prop.ForAll(AnyRun(), run =>
    {
        var once = run.Result.ReleaseAsync(run.Level).GetAwaiter().GetResult();
        var twice = Reclaimed.Of(once, DisclosurePolicy.Of(run.Level)).ReleaseAsync(run.Level).GetAwaiter().GetResult();
        Assert.Equal(Told(once), Told(twice));
    }));

    /// <summary>All that is told of the result; what was done to it is told once only.</summary>
    private static string Told(ExecutionSummary summary) =>
        (summary with { ExecutionTimeMs = 0, Disclosure = new DisclosureReport { Policy = summary.Disclosure.Policy } }).AsJson();

    [Fact]
    public void Release_AnyVerdict_IsCapped() => Check.One(Many, Prop.ForAll(AnyText(), text =>
    {
        var violation = new Violation { Code = text, Severity = Severity.High, Message = text + " jo@example.com", Fix = text };
        var verdict = new GuardVerdict { Passed = false, Violations = [.. Enumerable.Repeat(violation, 101)], Recommendation = text, PolicyVersion = "1", PolicyHash = "0" };
        var released = new DisclosureFilter().Release(verdict);
        Assert.Equal(100, released.Violations.Count);
        Assert.InRange(released.Recommendation!.Length, 0, 300);
        Assert.InRange(released.Violations[0].Message.Length, 0, 300);
        Assert.DoesNotContain("jo@example.com", released.Violations[0].Message, StringComparison.Ordinal);
    }));

    private static void ObeysStatistics(JsonElement stats, DisclosurePolicy policy)
    {
        if (stats.TryGetProperty("count", out var count)) Assert.True(count.GetInt64() >= policy.MinimumCount);
        if (!policy.Extremes) Assert.All((string[])["min", "max", "min_length", "max_length"], name => Assert.False(stats.TryGetProperty(name, out _)));
        if (policy.SignificantDigits == 3)
            Assert.All(stats.EnumerateObject().Where(entry => entry.Name is "mean" or "std" or ['q', ..]), entry => Assert.Matches(ThreeDigits(), entry.Value.GetRawText()));
        if (!stats.TryGetProperty("top", out var top)) return;
        Assert.InRange(top.GetArrayLength(), 1, policy.CategoryValues);
        Assert.All(top.EnumerateArray(), pair => Assert.True(pair[1].GetInt64() >= policy.CategoryRows));
        Assert.True(stats.GetProperty("distinct").GetInt64() <= policy.CategoryShare * stats.GetProperty("count").GetInt64());
    }

    private static void AssertClean(JsonElement element, bool redacted)
    {
        if (element.ValueKind == JsonValueKind.Object) Assert.All(element.EnumerateObject(), entry => AssertClean(entry.Name, redacted));
        if (element.ValueKind == JsonValueKind.Object) Assert.All(element.EnumerateObject(), entry => AssertClean(entry.Value, redacted));
        if (element.ValueKind == JsonValueKind.Array) Assert.All(element.EnumerateArray(), entry => AssertClean(entry, redacted));
        if (element.ValueKind == JsonValueKind.String) AssertClean(element.GetString()!, redacted);
    }

    private static void AssertClean(string text, bool redacted)
    {
        Assert.Equal(text, TextHygiene.Clean(text, keepLines: true));
        if (redacted) Assert.DoesNotContain("@example.com", text, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^-?0*(?:\.0*)?(?:\d\.?){0,3}0*(?:\.0*)?(?:E[+-]\d+)?$")]
    private static partial Regex ThreeDigits();

    private sealed record Run(DisclosureLevel Level, RunnerResult Result);

    private static readonly string[] Fragments =
    [
        Canary, "jo@example.com", "4111 1111 1111 1111", "‹email›", "‹", "›", "password=", "born ", "1980-02-29", "tel ", "555-0142-11", "+44 20 7946 0958",
        "\u001b[31m", "\u202e", "\u200b", "e\u0301", "\ud800", "\udc00", "\ud83d\ude00", "\n", "\t", "\0", " ", "a", "12", "-", ".", ":", "::", "@", "eyJ", "name", "int64",
        "203.0.113.7", "-----BEGIN PRIVATE KEY-----", "AKIAIOSFODNN7EXAMPLE", "ж", "\"", "\\", "#2", "Anna", " Berg", "12 Baker Street", ", ", "Apt. 3", " and ", "Mr. ", "my name is ", "PESEL 44051401359", "wJa7rXUtnF3EMI2K7MDe9NGb2PxRf1CY",
    ];

    private static Arbitrary<string> AnyText() => Texts().ToArbitrary();

    private static Gen<string> Texts() =>
        from fragments in Gen.ListOf(Gen.Elements(Fragments))
        from times in Gen.Frequency((9, Gen.Constant(1)), (1, Gen.Choose(1, 200)))
        select string.Concat(Enumerable.Repeat(string.Concat(fragments), times));

    private static Gen<long> Counts() => Gen.OneOf(Gen.Choose(-3, 60).Select(count => (long)count), Gen.Elements(0L, 10L, 100L, long.MaxValue, long.MinValue));

    private static Gen<double> Numbers() => Gen.OneOf(
        Gen.Choose(-1000, 100_000).Select(number => number / 7.0), Gen.Choose(0, 60).Select(number => (double)number),
        Gen.Elements(double.NaN, double.PositiveInfinity, double.MaxValue, double.Epsilon, -0.0, 1e300));

    private static Gen<RawStats> Statistics() =>
        from kind in Gen.Elements("numeric", "text", "category", "datetime", "boolean", "forged")
        from count in Counts()
        from numbers in Gen.ArrayOf(Numbers(), 14)
        from texts in Gen.ArrayOf(Gen.OneOf(Texts(), Gen.Constant("2024-01-31T10:00:00")), 2)
        from top in Gen.ListOf(from value in Texts() from rows in Counts() select (value, rows))
        select new RawStats
        {
            Kind = kind, Count = count, Top = [.. top],
            Numbers = new[] { "mean", "std", "min", "q05", "q25", "q50", "q75", "q95", "max", "distinct", "min_length", "max_length", "true", "false" }
                .Zip(numbers).ToDictionary(pair => pair.First, pair => pair.Second),
            Texts = new Dictionary<string, string> { ["min"] = texts[0], ["max"] = texts[1] },
        };

    private static Gen<RawColumn> Columns() =>
        from name in Texts()
        from dtype in Gen.OneOf(Texts(), Gen.Elements("int64", "object"))
        from nulls in Counts()
        from stats in Gen.OneOf(Gen.Constant<RawStats?>(null), Statistics().Select(stats => (RawStats?)stats))
        select new RawColumn { Name = name, Dtype = dtype, Nulls = nulls, Stats = stats };

    private static Gen<JsonElement> Cells() => Gen.OneOf(
        Texts().Select(text => Runs.Json(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)))), Gen.Choose(-5, 5).Select(number => Runs.Json(number)),
        Gen.Constant(default(JsonElement)), Gen.Constant(Runs.Json(new[] { Canary })), Gen.Constant(Runs.Json(4111111111111111)));

    private static Arbitrary<Run> AnyRun() => (
        from level in Gen.Elements(Runs.Levels)
        from rows in Counts()
        from columns in Gen.ListOf(Columns())
        from repeated in Gen.Frequency((4, Gen.Constant(1)), (1, Gen.Choose(1, 40)))
        from sample in Gen.ListOf(Gen.ListOf(Cells()))
        from texts in Gen.ArrayOf(Texts(), 5)
        from line in Gen.Choose(-1, 2_000_000)
        from bytes in Counts()
        select new Run(level, new RunnerResult
        {
            End = RunnerEnd.Exited, DurationMs = bytes,
            Stdout = new CapturedText(texts[0], bytes), Stderr = Runs.Captured(texts[1]),
            Report = new RunnerReport
            {
                Error = line % 2 == 0 ? null : new ProgramError(texts[2], texts[3], line, ProgramErrorKind.Program),
                Summary = new RawSummary
                {
                    Kind = "table", Type = texts[4], RowCount = rows, Notes = [texts[4]],
                    Columns = [.. Enumerable.Repeat(columns, repeated).SelectMany(column => column)],
                    Sample = [.. sample.Select(row => (IReadOnlyList<JsonElement>)[.. row])],
                },
            },
        })).ToArbitrary();
}
