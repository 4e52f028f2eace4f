using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using static RemoteExecutor.Core.Disclosure.DisclosureLevel;

namespace RemoteExecutor.Core.Tests.Disclosure.Echo;

/// <summary>Every transformation of every kind of value becomes a mark, and nothing else does.</summary>
public sealed partial class EchoTransformationTests
{
    private static readonly string[] Values =
    [
        "catelyn.tully@riverrun.example", "Catelyn Tully", "Zoë Öström", "NO9386011117947", "Winterfell", "Arya", "Жанна Петрова", "Straße 17, Köln",
        "The patient reported a persistent cough and was sent home with antibiotics after the second examination of that winter.",
    ];

    private static readonly string[] Numbers = ["7391846", "739184", "48213.7719"];

    private static readonly Dictionary<string, Func<string, string>> Transformations = new()
    {
        ["as it is"] = value => value,
        ["upper"] = value => value.Replace("ß", "SS", StringComparison.Ordinal).ToUpperInvariant(),
        ["reversed"] = Reversed,
        ["rot13"] = Rot13,
        ["dashes"] = value => string.Join('-', value.ToCharArray()),
        ["lines"] = value => string.Join('\n', value.ToCharArray()),
        ["semicolons and spaces"] = value => string.Join(" ; ", value.ToCharArray()),
        ["hex"] = value => Convert.ToHexString(Encoding.UTF8.GetBytes(value)),
        ["hex, spaced"] = value => string.Join(' ', Encoding.UTF8.GetBytes(value).Select(b => b.ToString("x2"))),
        ["hex, prefixed"] = value => string.Join(", ", Encoding.UTF8.GetBytes(value).Select(b => $"0x{b:x2}")),
        ["base64"] = value => Convert.ToBase64String(Encoding.UTF8.GetBytes(value)),
        ["base64, no padding"] = value => Convert.ToBase64String(Encoding.UTF8.GetBytes(value)).TrimEnd('='),
        ["base64url"] = value => Convert.ToBase64String(Encoding.UTF8.GetBytes(value)).Replace('+', '-').Replace('/', '_'),
        ["URL"] = WebUtility.UrlEncode,
        ["URL, everything"] = value => string.Concat(Encoding.UTF8.GetBytes(value).Select(b => $"%{b:X2}")),
        ["HTML"] = value => string.Concat(value.EnumerateRunes().Select(rune => $"&#{rune.Value};")),
        ["JSON"] = value => string.Concat(value.Select(c => $"\\u{(int)c:x4}")),
        ["repr of bytes"] = value => string.Concat(Encoding.UTF8.GetBytes(value).Select(b => $"\\x{b:x2}")),
        ["octal"] = value => string.Concat(Encoding.UTF8.GetBytes(value).Select(b => $"\\{Convert.ToString(b, 8).PadLeft(3, '0')}")),
        ["codes"] = value => $"[{string.Join(", ", value.Select(c => (int)c))}]",
        ["reversed, hex"] = value => Convert.ToHexString(Encoding.UTF8.GetBytes(Reversed(value))),
        ["hex, reversed"] = value => Reversed(Convert.ToHexString(Encoding.UTF8.GetBytes(value))),
        ["base64, base64"] = value => Convert.ToBase64String(Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(value)).TrimEnd('='))),
        ["rot13, base64"] = value => Convert.ToBase64String(Encoding.UTF8.GetBytes(Rot13(value))),
        ["base64, URL"] = value => WebUtility.UrlEncode(Convert.ToBase64String(Encoding.UTF8.GetBytes(value)).TrimEnd('=')),
        ["reversed, rot13"] = value => Rot13(Reversed(value)),
        ["reversed, dashes"] = value => string.Join('-', Reversed(value).ToCharArray()),
    };

    public static TheoryData<string, string> All()
    {
        var all = new TheoryData<string, string>();
        foreach (var transformation in Transformations.Keys)
        {
            foreach (var value in Values.Concat(Numbers)) all.Add(transformation, value);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Stdout_TransformedValue_IsAMark(string transformation, string value)
    {
        var printed = Transformations[transformation](value);
        var shown = await ShownAsync($"before: {printed} :behind", JsonSerializer.Serialize(value));
        Assert.StartsWith("before", shown, StringComparison.Ordinal);
        Assert.EndsWith("behind", shown, StringComparison.Ordinal);
        Assert.Matches(Mark(), shown);
        // The full stop of a sentence may stay, in whatever spelling; nothing else of the value does.
        Assert.InRange(Mark().Replace(shown["before".Length..^"behind".Length], "").Count(char.IsLetterOrDigit), 0, 5);
    }

    [Theory]
    [InlineData("7391846", "7,391,846")]
    [InlineData("7391846", "7 391 846")]
    [InlineData("7391846", "7'391'846")]
    [InlineData("7391846", "7.391846e+06")]
    [InlineData("7391846", "7391846.0")]
    [InlineData("7391846", "0007391846")]
    [InlineData("7391846", "7_391_846")]
    [InlineData("7391846", "٧٣٩١٨٤٦")]
    [InlineData("48213.7719", "48,213.7719")]
    [InlineData("48213.7719", "48.213,7719")]
    [InlineData("48213.7719", "48213.77190000")]
    [InlineData("48213.7719", "4.82137719e+04")]
    [InlineData("4.82137719e4", "48213.7719")]
    [InlineData("0.000738291", "0.000738291")]
    [InlineData("0.000738291", "7.38291e-04")]
    [InlineData("\"7391846\"", "7391846")]
    [InlineData("\"555-0142-118\"", "555 0142 118")]
    [InlineData("\"2024-01-31T10:15:00\"", "2024-01-31")]
    public async Task Stdout_NumberInAnotherSpelling_IsAMark(string input, string printed) =>
        Assert.Contains("‹data›", await ShownAsync($"n = {printed};", $"[{input}]"), StringComparison.Ordinal);

    [Theory]
    [InlineData("[7391846]", "739184")]
    [InlineData("[7391846]", "17391846")]
    [InlineData("[48213.7719]", "48213.77")]
    [InlineData("[48213.7719]", "482.137719")]
    [InlineData("[739184]", "0.739184")]
    [InlineData("[12345]", "12345")]
    [InlineData("[102030]", "10 20 30 over 3")]
    [InlineData("[\"Winterfell\"]", "Winter and fell")]
    [InlineData("[\"Zorp\"]", "Zorpn")] // inside another word only where the value has the whole of it
    public async Task Stdout_AnotherNumberOrWord_Stays(string input, string printed)
    {
        var shown = await ShownAsync(printed, input);
        if (printed == "Zorpn") Assert.Equal("‹data›n", shown);
        else Assert.Equal(printed, shown);
    }

    [Theory]
    [InlineData("catelyn.tully@riverrun.example", "from riverrun.example today", "from ‹data› today")]
    [InlineData("catelyn.tully@riverrun.example", "user catelyn_tully", "user ‹data›")]
    [InlineData("17 Ironwood Crescent, Whitehaven", "lives in Whitehaven", "lives in ‹data›")]
    [InlineData("17 Ironwood Crescent, Whitehaven", "at 17 Ironwood Crescent.", "at ‹data›.")]
    [InlineData("Winterfell", "xxWinterfellxx", "xx‹data›xx")]
    [InlineData("Winterfell", "house_WinterFell2", "house_‹data›2")]
    public async Task Stdout_PartOrInsideAWord_IsAMark(string value, string printed, string shown) =>
        Assert.Equal(shown, Mark().Replace(await ShownAsync(printed, JsonSerializer.Serialize(value)), "‹data›"));

    [Fact]
    public async Task Stdout_AnyPartOfALongText_IsAMark()
    {
        var value = string.Join(' ', Enumerable.Range(0, 300).Select(at => Rot13(Convert.ToString(at * 7919, 16)) + "kq"));
        for (var start = 0; start < 400; start += 13)
        {
            var shown = await ShownAsync(value.Substring(start, 40), JsonSerializer.Serialize(value));
            Assert.InRange(shown.Replace("‹data›", "", StringComparison.Ordinal).Count(char.IsLetterOrDigit), 0, 8);
        }
    }

    [Fact]
    public async Task Names_LongValue_IsAMarkFromItsFirstCharacter()
    {
        var value = string.Concat(Enumerable.Range(0, 100).Select(at => $"qv{at * 31}z"));
        var summary = await Runs.Of(Runs.Table(50, Runs.Column(value))).ReleaseAsync(Strict, JsonSerializer.Serialize(value));
        Assert.DoesNotContain("qv", summary.AsJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_ValueSplitOverThem_AreMarks()
    {
        var columns = "Winterfell".Select(letter => Runs.Column(letter.ToString())).ToArray();
        var summary = await Runs.Of(Runs.Table(50, columns)).ReleaseAsync(Standard, """["Winterfell"]""");
        Assert.All(summary.Schema.Keys, name => Assert.StartsWith("‹data›", name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("WinterfellError")]
    [InlineData("_57696e74657266656c6c")]
    [InlineData("W_i_n_t_e_r_f_e_l_l")]
    public async Task ErrorType_TransformedValue_IsNotReleasedUnderStrict(string type)
    {
        var summary = await Runs.Of(error: new(type, "", 1, RemoteExecutor.Core.Sandboxes.Runner.ProgramErrorKind.Program)).ReleaseAsync(Strict, """["Winterfell"]""");
        Assert.Equal("Error", summary.ErrorMessage);
    }

    [Theory]
    [InlineData("""could not convert string to float: 'line one\nof the secret\xa0note'""", "line one\nof the secret\u00a0note")]
    [InlineData("""invalid literal: b'Zo\xc3\xab \xc3\x96str\xc3\xb6m'""", "Zoë Öström")]
    [InlineData("""KeyError: "Zo\u00eb \u00d6str\u00f6m" """, "Zoë Öström")]
    public async Task ErrorMessage_ReprOfValue_IsAMark(string message, string value)
    {
        var error = new RemoteExecutor.Core.Sandboxes.Runner.ProgramError("ValueError", message, 1, RemoteExecutor.Core.Sandboxes.Runner.ProgramErrorKind.Program);
        var shown = (await Runs.Of(error: error).ReleaseAsync(Standard, JsonSerializer.Serialize(value))).ErrorMessage!;
        Assert.Contains("‹data›", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("str", shown.Replace("string", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stdout_SliceOfBase64_IsAMark()
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes("id;catelyn.tully@riverrun.example;active"));
        for (var start = 1; start < 8; start++)
        {
            // Redaction may take what is left for a secret.
            var shown = await ShownAsync(encoded[start..], """["catelyn.tully@riverrun.example"]""");
            Assert.Matches("‹(data|secret)›", shown);
            Assert.DoesNotContain(encoded[16..32], shown, StringComparison.Ordinal);
        }
    }

    private static async Task<string> ShownAsync(string printed, string input) => (await Runs.Of(stdout: printed).ReleaseAsync(Standard, input)).Stdout;

    /// <summary>Redaction may have named the kind of a value before.</summary>
    [GeneratedRegex("‹[a-z_]+›")]
    private static partial Regex Mark();

    private static string Reversed(string value) => string.Concat(value.EnumerateRunes().Reverse().Select(rune => rune.ToString()));

    private static string Rot13(string value) => string.Concat(value.Select(c => char.IsAsciiLetterLower(c) ? (char)('a' + ((c - 'a' + 13) % 26))
        : char.IsAsciiLetterUpper(c) ? (char)('A' + ((c - 'A' + 13) % 26)) : c));
}
