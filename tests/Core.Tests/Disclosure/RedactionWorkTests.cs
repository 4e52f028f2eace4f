using System.Text.RegularExpressions;
using RemoteExecutor.Core.Disclosure.Redaction;
using RemoteExecutor.Core.Disclosure.Redaction.Addresses;
using RemoteExecutor.Core.Disclosure.Redaction.Names;
using RemoteExecutor.Core.Disclosure.Redaction.NationalIds;
using RemoteExecutor.Core.Disclosure.Redaction.Recognisers;

namespace RemoteExecutor.Core.Tests.Disclosure;

/// <summary>Work grows with the length of the text, whatever the text is: counted, not timed.</summary>
public sealed class RedactionWorkTests
{
    private const int Length = 4096;

    public static TheoryData<string> Pieces => new(
        "12 Aa ", "Aa ", "Anna ", "12 Anna Berg ", "12 street ", "corner of Aa and ", "via Aa ", "12 Elm Street, Aa, ", "address: ", ",\n", "A. ", "Anna, Torpy and ", "van ", "Mr. ", "my name is ", "1 ", "Apt. 1 ", "PSC 1, Box 1 ", "Aa-Aa'", "zip code ");

    public static TheoryData<string> Patterns => new(Redactor.Default.Recognisers.OfType<PatternRecogniser>().SelectMany(recogniser => recogniser.Patterns)
        .Concat(NationalId.All.Select(id => id.Pattern)).Select(pattern => pattern.ToString()).Distinct());

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Names_TwiceTheText_AreTwiceTheReads(string piece) => Grows(piece, text =>
    {
        var sentence = new NameSentence(text);
        _ = new PersonNameRecogniser().Find(sentence).ToList();
        return sentence.Reads;
    });

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Addresses_TwiceTheText_AreTwiceTheReads(string piece) => Grows(piece, text =>
    {
        var tokens = new AddressText(text);
        _ = new AddressRecogniser().Find(tokens).ToList();
        return tokens.Reads;
    });

    /// <summary>A pattern of a bounded length does a bounded amount of work at each place of the text.</summary>
    [Theory]
    [MemberData(nameof(Patterns))]
    public void Patterns_Quantifiers_AreBounded(string pattern)
    {
        // Classes and escapes aside, what is left of a pattern shows its quantifiers.
        var bare = Regex.Replace(Regex.Replace(pattern, @"\\.", "_"), @"\[[^\]]*\]", "_");
        Assert.DoesNotMatch(@"[*+]|\{\d+,\}", bare);
    }

    [Fact]
    public void Patterns_Are_Found() => Assert.InRange(Patterns.Count, 20, 200);

    private static void Grows(string piece, Func<string, int> reads)
    {
        var (once, twice) = (reads(Of(piece, Length)), reads(Of(piece, 2 * Length)));
        Assert.InRange(twice, 0, (2.1 * once) + 200);
        Assert.InRange(once, 0, 60 * Length);
    }

    private static string Of(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
}
