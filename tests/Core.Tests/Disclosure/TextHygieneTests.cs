using RemoteExecutor.Core.Disclosure.Text;

namespace RemoteExecutor.Core.Tests.Disclosure;

public sealed class TextHygieneTests
{
    [Theory]
    [InlineData("a\u001b[31mred\u001b[0m", "ared")]
    [InlineData("a\u009b1mb", "ab")]
    [InlineData("\u001b]0;title\u0007x", "x")]
    [InlineData("\u001b]8;;http://x\u001b\\link", "link")]
    [InlineData("\u001b(Bx\u001b", "x")]
    [InlineData("a\0b\u0008c\u007fd", "abcd")]
    [InlineData("a\u202eb\u2066c\u200bd\u200de\ufefff\u00adg", "abcdefg")]
    [InlineData("a\u034fb\ufe0fc\u3164d\U000E0041e", "abcde")]
    [InlineData("\ud83d\ude00", "\ud83d\ude00")]
    [InlineData("a\r\nb\rc\td\u2028e", "a\nb\nc\td\ne")]
    [InlineData("e\u0301", "\u00e9")]
    [InlineData("\u1100\u1161\u11a8", "\uac01")]
    [InlineData("a\u0315\u0300", "\u00e0\u0315")] // marks in canonical order
    [InlineData("\u212b", "\u00c5")]
    [InlineData("\u0958", "\u0915\u093c")] // excluded from composition
    [InlineData("e\u200b\u0301", "\u00e9")]
    public void Clean_Text_IsPlain(string text, string expected)
    {
        Assert.Equal(expected, TextHygiene.Clean(text, keepLines: true));
        Assert.Equal(expected, TextHygiene.Clean(expected, keepLines: true));
    }

    [Fact] // an attribute cannot hold lone surrogates
    public void Clean_LoneSurrogates_AreReplaced() => Assert.Equal("a\ufffdb\ufffd", TextHygiene.Clean("a\ud800b\udc00", keepLines: true));

    [Fact]
    public void Clean_OneLine_HasSpacesForBreaks() => Assert.Equal("a b c", TextHygiene.Clean("a\nb\tc", keepLines: false));

    [Fact]
    public void Clean_AMillionMarks_IsBounded() => Assert.InRange(TextHygiene.Clean("a" + new string('\u0316', 1_000_000), true).Length, 1, 31);

    [Theory]
    [InlineData("ab\ud83d\ude00", 3, "ab")]
    [InlineData("ab\ud83d\ude00", 4, "ab\ud83d\ude00")]
    [InlineData("ab‹email›c", 5, "ab")]
    [InlineData("ab‹email›c", 9, "ab‹email›")]
    [InlineData("ab‹nothing›c", 5, "ab‹no")]
    [InlineData("abc", 0, "")]
    public void To_Length_CutsNoPairAndNoMark(string text, int max, string expected) => Assert.Equal(expected, TextClip.To(text, max));
}
