namespace RemoteExecutor.Core.Guard.Python;

/// <summary>Where a number ends. It matters: <c>1if x</c>, <c>0x1for</c> and <c>1..real</c> are Python.</summary>
internal static class NumberLexer
{
    public static void Skip(SourceCursor cursor)
    {
        if (cursor.Current == '0' && cursor.Peek(1) is 'x' or 'X') { SkipRadix(cursor, char.IsAsciiHexDigit); return; }
        if (cursor.Current == '0' && cursor.Peek(1) is 'o' or 'O' or 'b' or 'B') { SkipRadix(cursor, char.IsAsciiDigit); return; }
        SkipDigits(cursor);
        if (cursor.Current == '.')
        {
            cursor.Advance();
            SkipDigits(cursor);
        }
        SkipExponent(cursor);
        if (cursor.Current is 'j' or 'J') cursor.Advance();
    }

    private static void SkipExponent(SourceCursor cursor)
    {
        if (cursor.Current is not ('e' or 'E')) return;
        var sign = cursor.Peek(1) is '+' or '-' ? 1 : 0;
        if (!char.IsAsciiDigit(cursor.Peek(1 + sign))) return;
        cursor.Advance(1 + sign);
        SkipDigits(cursor);
    }

    private static void SkipDigits(SourceCursor cursor)
    {
        while (char.IsAsciiDigit(cursor.Current) || (cursor.Current == '_' && char.IsAsciiDigit(cursor.Peek(1)))) cursor.Advance();
    }

    private static void SkipRadix(SourceCursor cursor, Func<char, bool> isDigit)
    {
        cursor.Advance(2);
        while (isDigit(cursor.Current) || cursor.Current == '_') cursor.Advance();
    }
}
