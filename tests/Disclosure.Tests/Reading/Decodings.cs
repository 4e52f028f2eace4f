using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RemoteExecutor.Disclosure.Tests.Reading;

/// <summary>The well-known ways to write text that anyone would try to read it in.</summary>
internal static partial class Decodings
{
    /// <summary>The text itself, each way to read it, and each way to read what came of that.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var once = Each(text).Where(read => read.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return once.Concat(once.SelectMany(Each)).Prepend(text).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Each(string text)
    {
        yield return Terminal().Replace(text, "");
        yield return Reversed(text);
        yield return Rot13(text);
        yield return Escapes(text);
        yield return CodePoints(text);
        foreach (Match run in BitRun().Matches(text)) yield return Bits(run.Value);
        foreach (Match run in HexRun().Matches(text))
        {
            foreach (var read in Hex(run.Value)) yield return read;
        }

        foreach (var read in Base32(text)) yield return read;
        foreach (Match run in Base64Run().Matches(text))
        {
            foreach (var read in Base64(run.Value)) yield return read;
        }

        // Whatever stands between the characters: line ends, dashes, words of the program.
        foreach (var read in Base64(new string([.. text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/')]))) yield return read;
    }

    public static string Reversed(string text)
    {
        var runes = text.EnumerateRunes().Reverse();
        return string.Concat(runes.Select(rune => rune.ToString()));
    }

    public static string Rot13(string text) => string.Concat(text.Select(c =>
        char.IsAsciiLetterLower(c) ? (char)('a' + ((c - 'a' + 13) % 26)) : char.IsAsciiLetterUpper(c) ? (char)('A' + ((c - 'A' + 13) % 26)) : c));

    private static string Bits(string run)
    {
        var bits = string.Concat(run.Where(char.IsAsciiDigit));
        return Text([.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))]);
    }

    private static IEnumerable<string> Hex(string run)
    {
        var digits = new string([.. run.Where(char.IsAsciiHexDigit)]);
        for (var phase = 0; phase < 2 && digits.Length >= phase + 2; phase++)
            yield return Text(Convert.FromHexString(digits.AsSpan(phase, (digits.Length - phase) / 2 * 2)));
    }

    private static IEnumerable<string> Base64(string run)
    {
        var plain = run.Replace('-', '+').Replace('_', '/');
        for (var phase = 0; phase < 4 && plain.Length >= phase + 8; phase++)
            yield return Text(Convert.FromBase64String(plain[phase..(phase + ((plain.Length - phase) / 4 * 4))]));
    }

    private static IEnumerable<string> Base32(string text)
    {
        foreach (Match run in Base32Run().Matches(text))
        {
            var bytes = new List<byte>();
            var (held, bits) = (0, 0);
            foreach (var c in run.Value)
            {
                held = ((held << 5) | (c >= 'A' ? c - 'A' : c - '2' + 26)) & 0xFFFF;
                bits += 5;
                if (bits < 8) continue;
                bits -= 8;
                bytes.Add((byte)(held >> bits));
            }

            yield return Text([.. bytes]);
        }
    }

    /// <summary><c>%41</c>, <c>=41</c>, <c>\x41</c>, <c>\u0041</c>, <c>\101</c>, <c>&amp;#65;</c>, <c>&amp;#x41;</c>, <c>0x41</c>.</summary>
    private static string Escapes(string text)
    {
        var bytes = new List<byte>();
        var at = 0;
        foreach (Match escape in Escape().Matches(text))
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(text[at..escape.Index]));
            at = escape.Index + escape.Length;
            var code = escape.Groups["hex"] is { Success: true } hex ? int.Parse(hex.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                : escape.Groups["octal"] is { Success: true } octal ? Convert.ToInt32(octal.Value, 8)
                : int.Parse(escape.Groups["decimal"].ValueSpan, CultureInfo.InvariantCulture);
            if (code < 0x100 && escape.Value[1] != 'u') bytes.Add((byte)code);
            else if (Rune.IsValid(code)) bytes.AddRange(Encoding.UTF8.GetBytes(new Rune(code).ToString()));
        }

        return at == 0 ? "" : Text([.. bytes, .. Encoding.UTF8.GetBytes(text[at..])]);
    }

    private static string CodePoints(string text)
    {
        var read = new StringBuilder();
        foreach (Match number in Number().Matches(text))
        {
            if (int.TryParse(number.ValueSpan, CultureInfo.InvariantCulture, out var code) && code >= ' ' && Rune.IsValid(code)) read.Append(new Rune(code).ToString());
        }

        return read.ToString();
    }

    /// <summary>As UTF-8. Of UTF-16 the zero bytes are left, which nobody sees.</summary>
    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    [GeneratedRegex("(?:[0-9A-Fa-f]{2}[^0-9A-Za-z]{0,2}){6,}", RegexOptions.NonBacktracking)]
    private static partial Regex HexRun();

    [GeneratedRegex("(?:[01]{8}[^0-9A-Za-z]?){6,}", RegexOptions.NonBacktracking)]
    private static partial Regex BitRun();

    [GeneratedRegex("[A-Za-z0-9+/_-]{12,}", RegexOptions.NonBacktracking)]
    private static partial Regex Base64Run();

    [GeneratedRegex("[A-Z2-7]{16,}", RegexOptions.NonBacktracking)]
    private static partial Regex Base32Run();

    [GeneratedRegex(@"[%=](?<hex>[0-9A-Fa-f]{2})|\\x(?<hex>[0-9A-Fa-f]{2})|\\u(?<hex>[0-9A-Fa-f]{4})|\\(?<octal>[0-3][0-7]{2})|&#x(?<hex>[0-9A-Fa-f]{2,6});|\b0x(?<hex>[0-9A-Fa-f]{2,6})\b|&#(?<decimal>[0-9]{2,6});", RegexOptions.NonBacktracking)]
    private static partial Regex Escape();

    [GeneratedRegex(@"\x1b\[[0-9;]*m", RegexOptions.NonBacktracking)]
    private static partial Regex Terminal();

    [GeneratedRegex("[0-9]{2,7}", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
