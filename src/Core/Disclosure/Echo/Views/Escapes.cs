using System.Globalization;
using System.Text;

namespace RemoteExecutor.Core.Disclosure.Echo.Views;

/// <summary>
/// Escapes of Python literals and <c>repr</c>, JSON, URLs, quoted-printable and HTML, read in place. Bytes that follow each other are read as UTF-8,
/// or as Latin-1 where they are not.
/// </summary>
internal static class Escapes
{
    /// <summary>Null when the text holds none.</summary>
    public static TextView? Read(TextView view)
    {
        var text = view.Text;
        if (text.AsSpan().IndexOfAny("\\%&=") < 0) return null;

        var builder = new TextViewBuilder(view);
        var bytes = new DecodedBytes(builder);
        var found = false;
        for (var at = 0; at < text.Length;)
        {
            var (value, length, isByte) = At(text, at);
            found |= length > 0;
            if (length == 0)
            {
                bytes.Flush();
                builder.Append(text[at], at, ++at);
            }
            else if (isByte)
            {
                bytes.Add((byte)value, at, at += length);
            }
            else
            {
                bytes.Flush();
                Append(builder, text, value, at, at += length);
            }
        }

        bytes.Flush();
        return found ? builder.Build(isCertain: true) : null;
    }

    private static void Append(TextViewBuilder builder, string text, int value, int from, int to)
    {
        // JSON spells characters past the basic plane as two surrogates; the second finds its first in the view.
        if (value is >= 0xD800 and <= 0xDFFF) builder.Append((char)value, from, to);
        else builder.Append(Rune.IsValid(value) ? new Rune(value) : Rune.ReplacementChar, from, to);
    }

    /// <returns>What the escape at <paramref name="at"/> stands for and its length; length 0 when there is none.</returns>
    private static (int Value, int Length, bool IsByte) At(string text, int at) => text[at] switch
    {
        '\\' when at + 1 < text.Length => Backslash(text, at),
        '%' or '=' => Hex(text, at + 1, 2) is { } value ? (value, 3, true) : default,
        '&' => Entity(text, at),
        _ => default,
    };

    private static (int, int, bool) Backslash(string text, int at)
    {
        switch (text[at + 1])
        {
            case 'x': return Hex(text, at + 2, 2) is { } value ? (value, 4, true) : default;
            case 'u': return Hex(text, at + 2, 4) is { } unit ? (unit, 6, false) : default;
            case 'U': return Hex(text, at + 2, 8) is { } rune ? (rune, 10, false) : default;
            case 'n' or 'r' or 't' or 'v' or 'f' or 'b' or 'a': return (' ', 2, false);
            case >= '0' and <= '7':
                var (octal, length) = (0, 1);
                for (; length <= 3 && at + length < text.Length && text[at + length] is >= '0' and <= '7'; length++) octal = (octal * 8) + text[at + length] - '0';
                return (octal & 0xFF, length, true);
            default:
                return char.IsAsciiLetterOrDigit(text[at + 1]) ? default : (text[at + 1], 2, false);
        }
    }

    private static (int, int, bool) Entity(string text, int at)
    {
        var body = text.AsSpan(at, Math.Min(12, text.Length - at));
        var end = body.IndexOf(';');
        if (end < 3) return default;
        if (body[1] != '#') return body[1..end] is "amp" or "lt" or "gt" or "quot" or "apos" or "nbsp" ? (' ', end + 1, false) : default;
        var isHex = body[2] is 'x' or 'X';
        var digits = isHex ? body[3..end] : body[2..end];
        return int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? (value, end + 1, false)
            : default;
    }

    private static int? Hex(string text, int at, int digits) =>
        at + digits <= text.Length && int.TryParse(text.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;
}
