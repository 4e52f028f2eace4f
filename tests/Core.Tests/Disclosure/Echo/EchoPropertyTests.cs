using System.Text;
using FsCheck;
using FsCheck.Fluent;
using RemoteExecutor.Core.Disclosure.Echo;
using RemoteExecutor.Core.Disclosure.Echo.Matching;

namespace RemoteExecutor.Core.Tests.Disclosure.Echo;

/// <summary>Arbitrary values through arbitrary pairs of transformations; arbitrary texts.</summary>
public sealed class EchoPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(400);

    private static readonly Func<string, string>[] Transformations =
    [
        value => value, value => value.ToUpperInvariant(), Reversed, Rot13,
        value => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(value)),
        value => Convert.ToBase64String(Encoding.UTF8.GetBytes(value)),
        value => string.Concat(Encoding.UTF8.GetBytes(value).Select(b => $"%{b:x2}")),
        value => string.Join("-", value.ToCharArray()),
    ];

    private static readonly string[] Fragments =
        ["a", "Z", "7", "é", "ß", "ж", "語", "%4", "%41", "\\x", "\\u00", "&#6", ";", "=", "0x", "QUJD", " ", "\n", ".", ",", "-", "12", "e+", "\ud83d\ude00", "𝐀", "‹data›"];

    [Fact]
    public void Find_AnyValueThroughTwoTransformations_IsFound() => Check.One(Many, Prop.ForAll(AnyTransformed(), run =>
    {
        var findings = Search(run.Value).Find($"x: {run.Printed} .");
        Assert.True(findings.Sum(finding => finding.Length) >= run.Printed.Length * 8 / 10, run.ToString());
    }));

    [Fact]
    public void Find_AnyText_StaysInsideIt() => Check.One(Many, Prop.ForAll(AnyText(), text =>
    {
        var end = 0;
        foreach (var finding in Search("a7é12", "ABC", "aaaaaaaaaaaaaaaaaaaa", "12121212").Find(text))
        {
            Assert.InRange(finding.Start, end, text.Length);
            end = finding.Start + finding.Length;
            Assert.InRange(end, finding.Start + 1, text.Length);
        }
    }));

    [Fact]
    public void Find_TextMadeToTakeLong_IsMarkedAsAWhole()
    {
        var text = string.Concat(Enumerable.Range(0, 60_000).Select(at => $"{(char)('a' + (at * at % 26))} "));
        Assert.Equal(text.Length, Assert.Single(Search("Winterfell").Find(text)).Length);
    }

    private static EchoSearch Search(params string[] values)
    {
        var filter = new EchoFilter(blocksLog2: 8, stride: 4);
        var keys = new ValueKeys(filter);
        foreach (var value in values) keys.Add(value);
        return new EchoSearch([filter]);
    }

    private sealed record Transformed(string Value, string Printed);

    private static Arbitrary<Transformed> AnyTransformed() => (
        from letters in Gen.ArrayOf(Gen.Elements("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789éøßжλ".ToCharArray()))
        from padding in Gen.ArrayOf(Gen.Elements("abcdefghijklmnopqrstuvwxyz".ToCharArray()), 10)
        from first in Gen.Choose(0, Transformations.Length - 1)
        from second in Gen.Choose(0, Transformations.Length - 1)
            // A percent sign with dashes around it is no escape, upper-cased base64 is none any more.
        where !(second == 7 && first == 6) && !(second == 1 && first == 5)
        let value = new string(padding) + new string(letters.Take(30).ToArray())
        select new Transformed(value, Transformations[second](Transformations[first](value)))).ToArbitrary();

    private static Arbitrary<string> AnyText() => Gen.ListOf(Gen.Elements(Fragments)).Select(string.Concat).ToArbitrary();

    private static string Reversed(string value) => string.Concat(value.EnumerateRunes().Reverse().Select(rune => rune.ToString()));

    private static string Rot13(string value) => string.Concat(value.Select(c => char.IsAsciiLetterLower(c) ? (char)('a' + ((c - 'a' + 13) % 26))
        : char.IsAsciiLetterUpper(c) ? (char)('A' + ((c - 'A' + 13) % 26)) : c));
}
