using System.Globalization;
using System.Text;

namespace RemoteExecutor.Core.Disclosure.Echo.Views;

/// <summary>
/// URL encoding without its percent signs, as in a name that may have none: <c>2B120287802920752</c>, <c>FrC3A9dC3A9ric20Laurent</c>. Only what such an encoding
/// spells is read: signs, and letters of two bytes.
/// </summary>
internal static class BareEscapes
{
    /// <summary>Null where there are no such signs or letters.</summary>
    public static TextView? Read(TextView view)
    {
        var builder = new TextViewBuilder(view);
        var (text, found) = (view.Text, false);
        for (var at = 0; at < text.Length;)
        {
            if (Byte(text, at) is >= 0xC3 and <= 0xDF and var lead && Byte(text, at + 2) is >= 0x80 and <= 0xBF and var next)
            {
                builder.Append(new Rune(((lead & 0x1F) << 6) | (next & 0x3F)), at, at += 4);
                found = true;
            }
            else if (Byte(text, at) is { } value && IsSign(value))
            {
                builder.Append((char)value, at, at += 2);
                found = true;
            }
            else
            {
                builder.Append(text[at], at, ++at);
            }
        }

        return found ? builder.Build(isCertain: false) : null;
    }

    private static bool IsSign(int value) => value is 0x20 or (>= 0x26 and <= 0x2F) or 0x3A or 0x3B or 0x40;

    /// <summary>Two hex digits, in capitals as encoders write them.</summary>
    private static int? Byte(string text, int at) =>
        at + 2 <= text.Length && !char.IsAsciiLetterLower(text[at]) && !char.IsAsciiLetterLower(text[at + 1])
        && int.TryParse(text.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;
}
