using System.Globalization;
using System.Text;

namespace RemoteExecutor.Core.Guard.Python;

/// <summary>Backslashes in literals.</summary>
internal static class StringEscapes
{
    /// <summary>Reads one backslash and what belongs to it. False when its value is not known (<c>\N{…}</c>).</summary>
    public static bool Read(SourceCursor cursor, StringQuotes quotes, StringBuilder text)
    {
        cursor.Advance();
        if (cursor.AtEnd) return true;
        var c = cursor.Current;
        if (quotes.Raw) return ReadRaw(cursor, quotes, text);
        // In an f-string the brace after a backslash still opens a field.
        if (quotes.Formatted && c is '{' or '}') { text.Append('\\'); return true; }
        if (c is '\n' or '\r') { SkipLineEnd(cursor); return true; }
        if (c is >= '0' and <= '7') { ReadOctal(cursor, text); return true; }
        switch (c)
        {
            case 'x': ReadHex(cursor, 2, text); return true;
            case 'u' when !quotes.Bytes: ReadHex(cursor, 4, text); return true;
            case 'U' when !quotes.Bytes: ReadHex(cursor, 8, text); return true;
            case 'N' when !quotes.Bytes && cursor.Peek(1) == '{': SkipName(cursor, quotes); return false;
        }
        if (Simple(c) is { } value)
        {
            text.Append(value);
            cursor.Advance();
        }
        else
        {
            text.Append('\\');
        }
        return true;
    }

    private static char? Simple(char c) => c switch
    {
        '\\' or '\'' or '"' => c,
        'n' => '\n', 't' => '\t', 'r' => '\r', 'a' => '\a', 'b' => '\b', 'f' => '\f', 'v' => '\v',
        _ => null,
    };

    // A raw string keeps the backslash, but the quote or line end after it does not end the literal.
    private static bool ReadRaw(SourceCursor cursor, StringQuotes quotes, StringBuilder text)
    {
        text.Append('\\');
        if (cursor.Current is '\n' or '\r')
        {
            text.Append('\n');
            SkipLineEnd(cursor);
        }
        else if (cursor.Current == '\\' || cursor.Current == quotes.Quote)
        {
            text.Append(cursor.Current);
            cursor.Advance();
        }
        return true;
    }

    private static void SkipLineEnd(SourceCursor cursor) => cursor.Advance(cursor.StartsWith("\r\n") ? 2 : 1);

    private static void ReadOctal(SourceCursor cursor, StringBuilder text)
    {
        var value = 0;
        for (var i = 0; i < 3 && cursor.Current is >= '0' and <= '7'; i++)
        {
            value = value * 8 + (cursor.Current - '0');
            cursor.Advance();
        }
        text.Append((char)value);
    }

    private static void ReadHex(SourceCursor cursor, int digits, StringBuilder text)
    {
        cursor.Advance();
        var start = cursor.Offset;
        for (var i = 0; i < digits && char.IsAsciiHexDigit(cursor.Current); i++) cursor.Advance();
        var read = cursor.Since(start);
        if (read.IsEmpty) return;
        var value = uint.Parse(read, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (Rune.IsValid(value)) text.Append(new Rune(value).ToString());
        else text.Append('\uFFFD');
    }

    private static void SkipName(SourceCursor cursor, StringQuotes quotes)
    {
        cursor.Advance(2);
        while (!cursor.AtEnd && !cursor.AtLineEnd && cursor.Current != '}' && cursor.Current != quotes.Quote) cursor.Advance();
        if (cursor.Current == '}') cursor.Advance();
    }
}
