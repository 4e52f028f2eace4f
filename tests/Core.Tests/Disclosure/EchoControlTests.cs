using System.Text.Json;
using RemoteExecutor.Core.Sandboxes.Runner;
using static RemoteExecutor.Core.Disclosure.DisclosureLevel;

namespace RemoteExecutor.Core.Tests.Disclosure;

public sealed class EchoControlTests
{
    [Theory]
    [InlineData("""["Winterfell"]""", "at Winterfell!", "at ‹data›!")]
    [InlineData("""["Winterfell"]""", "at WINTERFELL", "at ‹data›")]
    [InlineData("""["  Winterfell "]""", "Winterfell", "‹data›")]
    [InlineData("""{"rows":[{"city":"Winterfell"}]}""", "Winterfell", "‹data›")]
    [InlineData("\"Winterfell\"", "Winterfell", "‹data›")]
    [InlineData("""["Wint\u0065rfell"]""", "Winterfell", "‹data›")]
    [InlineData("""["é́tude"]""", "é́tude", "‹data›")]
    [InlineData("""["abc"]""", "abc", "abc")] // shorter than four
    [InlineData("""["abcd"]""", "abcd", "‹data›")]
    [InlineData("""[123456]""", "n=123456.", "n=‹data›.")]
    [InlineData("""[123456]""", "1234567", "1234567")]
    [InlineData("""[12345]""", "12345", "12345")]
    [InlineData("""{"Winterfell":1}""", "Winterfell", "Winterfell")] // a key is a column name
    [InlineData("""[{"city":"city"}]""", "city", "city")]
    [InlineData("""["Winterfell"]""", "Winter fell", "‹data›")]
    [InlineData("""["mark"]""", "a ‹data› b mark", "a ‹data› b ‹data›")]
    [InlineData("""["True", "count", "2024", "completed"]""", "count 2024 True, completed", "count 2024 True, completed")] // what all programs say
    public async Task Stdout_InputValue_IsReplaced(string input, string printed, string shown) =>
        Assert.Equal(shown, (await Runs.Of(stdout: printed).ReleaseAsync(Standard, input)).Stdout);

    [Theory]
    [InlineData(Strict)]
    [InlineData(Standard)]
    public async Task Names_InputValue_AreReplaced(RemoteExecutor.Core.Disclosure.DisclosureLevel level)
    {
        var result = Runs.Of(Runs.Table(50, Runs.Column("Winterfell")), error: new("Winterfell", "Winterfell", 1, ProgramErrorKind.Program));
        var summary = await result.ReleaseAsync(level, """["Winterfell"]""");
        Assert.DoesNotContain("Winterfell", summary.AsJson(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["‹data›"], summary.Schema.Keys);
    }

    [Fact]
    public async Task Sample_InputValue_IsReleased()
    {
        var raw = Runs.Table(50, Runs.Column("city")) with { Sample = [[Runs.Json("Winterfell")]] };
        Assert.Equal("Winterfell", (await Runs.Of(raw).ReleaseAsync(Standard, """["Winterfell"]""")).Sample[0]["city"].GetString());
    }

    [Fact]
    public async Task Stdout_SliceOfALongValue_IsReplaced()
    {
        var value = string.Concat(Enumerable.Range(0, 2000).Select(at => $"w{at} "));
        var shown = (await Runs.Of(stdout: value[..1000]).ReleaseAsync(Standard, JsonSerializer.Serialize(value))).Stdout;
        Assert.InRange(shown.Length, 1, 300);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[\"\\ud800\"]")]
    [InlineData("")]
    [InlineData("[1] x")]
    public async Task Input_Unreadable_WithholdsAllText(string input)
    {
        var result = Runs.Of(Runs.Table(50, Runs.Column("Winterfell")), "Winterfell", "Winterfell", new("Winterfell", "Winterfell", 1, ProgramErrorKind.Program));
        var summary = await result.ReleaseAsync(Standard, input);
        Assert.DoesNotContain("Winterfell", summary.AsJson(), StringComparison.Ordinal);
        Assert.Contains(summary.Disclosure.Suppressed, sentence => sentence.StartsWith("All text is withheld", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Input_RepetitiveAndLarge_TakesBoundedWork()
    {
        var values = Enumerable.Range(0, 100_000).Select(at => new string('a', 4 + (at % 100)) + at);
        var summary = await Runs.Of(stdout: new string('a', 8192)).ReleaseAsync(Standard, JsonSerializer.Serialize(values.Append("aaaaaaaa")));
        Assert.Equal("‹data›", summary.Stdout);
    }
}
