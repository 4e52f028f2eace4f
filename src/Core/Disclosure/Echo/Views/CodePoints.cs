using System.Globalization;

namespace RemoteExecutor.Core.Disclosure.Echo.Views;

/// <summary>
/// Lists of character codes: decimal as <c>[ord(c) for c in text]</c> prints them, or pairs of hex digits as <c>data.hex(" ")</c> does,
/// each with or without <c>0x</c>.
/// </summary>
internal static class CodePoints
{
    private const int FewestCodes = 4, MostGap = 3;

    /// <summary>Null when there is no such list.</summary>
    public static TextView? ReadDecimal(TextView view) => Read(view, Decimal);

    /// <inheritdoc cref="ReadDecimal"/>
    public static TextView? ReadHexPairs(TextView view) => Read(view, HexPair);

    private static TextView? Read(TextView view, Func<string, int, int, int> codeOf)
    {
        var builder = new TextViewBuilder(view);
        var bytes = new DecodedBytes(builder);
        var codes = new List<(int Code, int From, int To)>();
        var text = view.Text;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
            var code = codeOf(text, at, end);
            if (code < 0 || (codes.Count > 0 && at - codes[^1].To > MostGap)) Flush(builder, bytes, codes);
            if (code >= 0) codes.Add((code, at, end));
            at = end;
        }

        Flush(builder, bytes, codes);
        return builder.Length > 0 ? builder.Build(isCertain: true) : null;
    }

    /// <summary>Codes up to 255 that are text in UTF-8 are bytes, others characters.</summary>
    private static void Flush(TextViewBuilder builder, DecodedBytes bytes, List<(int Code, int From, int To)> codes)
    {
        if (codes.Count >= FewestCodes)
        {
            foreach (var (code, from, to) in codes) bytes.Add((byte)code, from, to);
            if (codes.TrueForAll(code => code.Code <= byte.MaxValue) && bytes.IsText()) bytes.Flush();
            else foreach (var (code, from, to) in codes) builder.Append((char)code, from, to);
            bytes.Clear();
            builder.Barrier(codes[^1].From);
        }

        codes.Clear();
    }

    private static int Decimal(string text, int start, int end) =>
        end - start <= 5 && int.TryParse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
        && code is >= ' ' and <= char.MaxValue ? code : -1;

    private static int HexPair(string text, int start, int end)
    {
        if (end - start == 4 && text[start] == '0' && text[start + 1] is 'x' or 'X') start += 2;
        return end - start == 2 && int.TryParse(text.AsSpan(start, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? code : -1;
    }
}
