using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace RemoteExecutor.Disclosure.Tests.Channels;

/// <summary>Codes that only the writer of a program knows: nothing that reads text for others can know them all.</summary>
internal static partial class PrivateCodes
{
    private const string Base85 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

    /// <summary>What the text says to whoever knows the code; null for a code that carries numbers.</summary>
    public static string? Read(string code, string text) => code switch
    {
        "base85" => string.Join('\n', text.Split('~', '\n').Select(Base85Text)),
        "zlib-base64" => string.Join('\n', Base64Run().Matches(text).Select(run => Inflated(run.Value))),
        "caesar-3" => string.Concat(text.Select(c => c is >= 'a' and <= 'z' ? (char)('a' + ((c - 'a' + 23) % 26)) : c)),
        "atbash" => string.Concat(text.Select(c => c is >= 'a' and <= 'z' ? (char)(219 - c) : c)),
        "xor-hex" => string.Join('\n', HexRun().Matches(text).Select(run => Latin(Convert.FromHexString(run.Value).Select(b => (byte)(b ^ 0x55))))),
        "rot47" => string.Concat(text.Select(c => c is >= '!' and <= '~' ? (char)(33 + ((c - 33 + 47) % 94)) : c)),
        "codes-plus-one" => string.Concat(Number().Matches(text).Select(number => (char)(int.Parse(number.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) - 1))),
        "every-second" => string.Concat(text.Where((_, at) => at % 2 == 0)) + "\n" + string.Concat(text.Where((_, at) => at % 2 == 1)),
        "letters-for-digits" => string.Concat(text.Select(c => c is >= 'k' and <= 't' ? (char)('0' + c - 'k') : c)),
        "first-letters" => string.Concat(text.Split(' ').Where(word => word.Length > 0).Select(word =>
            word[0] == 'n' && word.Length > 1 && word.Distinct().Count() == 1 ? (char)('0' + word.Length - 2) : word == "xray" ? 'x' : word[0])),
        _ => null,
    };

    private static string Base85Text(string run)
    {
        var bytes = new List<byte>();
        var digits = run.Select(c => (long)Base85.IndexOf(c, StringComparison.Ordinal)).Where(digit => digit >= 0).ToList();
        for (var at = 0; at < digits.Count; at += 5)
        {
            var group = digits.Skip(at).Take(5).ToList();
            var value = Enumerable.Range(0, 5).Aggregate(0L, (sum, next) => (sum * 85) + (next < group.Count ? group[next] : 84));
            for (var next = 0; next < group.Count - 1; next++) bytes.Add((byte)(value >> (24 - (8 * next))));
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    /// <summary>As much as is whole.</summary>
    private static string Inflated(string base64)
    {
        var read = new MemoryStream();
        try
        {
            using var inflating = new ZLibStream(new MemoryStream(Convert.FromBase64String(base64[..(base64.Length / 4 * 4)])), CompressionMode.Decompress);
            for (int next; (next = inflating.ReadByte()) >= 0;) read.WriteByte((byte)next);
        }
        catch (InvalidDataException)
        {
            // Cut off, or no such text: what was read before counts.
        }

        return Encoding.UTF8.GetString(read.ToArray());
    }

    private static string Latin(IEnumerable<byte> bytes) => Encoding.Latin1.GetString([.. bytes]);

    [GeneratedRegex("[A-Za-z0-9+/]{40,}=*")]
    private static partial Regex Base64Run();

    [GeneratedRegex("(?:[0-9a-f]{2}){8,}")]
    private static partial Regex HexRun();

    [GeneratedRegex("[0-9]{2,3}")]
    private static partial Regex Number();
}
