using System.Globalization;
using RemoteExecutor.Core.Disclosure.Text;

namespace RemoteExecutor.Core.Disclosure.Redaction;

/// <summary>
/// What recognisers read: the text with look-alikes of ASCII folded (full-width forms, digits of other scripts, dashes, spaces), the same
/// length as the text so that findings carry over. Marks already in the text become barriers that nothing matches.
/// </summary>
internal static class PlainView
{
    public const char Barrier = '\u0001';

    public static string Of(string text) => string.Create(text.Length, text, static (view, source) =>
    {
        for (var at = 0; at < source.Length; at++)
        {
            var mark = RedactionMarks.LengthAt(source, at);
            if (mark == 0)
            {
                view[at] = Fold(source[at]);
                continue;
            }

            view.Slice(at, mark).Fill(Barrier);
            at += mark - 1;
        }
    });

    private static char Fold(char c)
    {
        if (c < 0x80) return c;
        if (c is >= '\uFF01' and <= '\uFF5E') return (char)(c - 0xFEE0);
        if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and <= 9 and var digit) return (char)('0' + digit);
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.DashPunctuation => '-',
            UnicodeCategory.SpaceSeparator => ' ',
            _ => c is '−' ? '-' : c is '。' or '․' ? '.' : c,
        };
    }
}
