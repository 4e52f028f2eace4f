using RemoteExecutor.Cli.Output;

namespace RemoteExecutor.Cli.Tests.Output;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("\u001b[31mred")]
    [InlineData("\u009b31mred")]
    [InlineData("bell\u0007")]
    [InlineData("back\b\b\b\bgone")]
    [InlineData("nul\0")]
    [InlineData("\u202Ereversed")]
    [InlineData("zero\u200Bwidth")]
    [InlineData("\U000E0041tag")]
    [InlineData("lone \uD800 surrogate")]
    [InlineData("line\u2028separator")]
    [InlineData("private \uE000")]
    public void Line_HostileCharacter_IsReplaced(string hostile)
    {
        var clean = SafeText.Line(hostile);
        Assert.Contains('\uFFFD', clean);
        Assert.DoesNotContain(clean, character => char.IsControl(character) || char.IsSurrogate(character));
    }

    [Fact]
    public void Line_LineBreaksAndTabs_AreShown() => Assert.Equal("a⏎b    c", SafeText.Line("a\r\nb\tc"));

    [Fact]
    public void Block_LineBreaks_Stay() => Assert.Equal("a\nb", SafeText.Block("a\r\nb"));

    [Theory]
    [InlineData("Łukasz Yılmaz – 5 € ‹email› 東京 👍")]
    [InlineData("")]
    public void Line_OrdinaryText_IsUnchanged(string text) => Assert.Equal(text, SafeText.Line(text));

    [Fact]
    public void Line_LongText_IsCut() => Assert.Equal(11, SafeText.Line(new string('x', 1_000_000), 10).Length);

    [Fact]
    public void ForMarkup_Tags_AreEscaped() => Assert.Equal("[[red]]x[[/]]", SafeText.ForMarkup("[red]x[/]"));
}
