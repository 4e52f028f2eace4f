namespace RemoteExecutor.Core.Guard.Python.Tokens;

/// <summary>Python's operators and delimiters; the longest match counts.</summary>
internal static class Operators
{
    public static (TokenKind Kind, int Length) Match(ReadOnlySpan<char> text)
    {
        var second = text.Length > 1 ? text[1] : '\0';
        var third = text.Length > 2 ? text[2] : '\0';
        return text[0] switch
        {
            '(' => (TokenKind.LeftParenthesis, 1),
            ')' => (TokenKind.RightParenthesis, 1),
            '[' => (TokenKind.LeftBracket, 1),
            ']' => (TokenKind.RightBracket, 1),
            '{' => (TokenKind.LeftBrace, 1),
            '}' => (TokenKind.RightBrace, 1),
            ',' => (TokenKind.Comma, 1),
            ';' => (TokenKind.Semicolon, 1),
            '~' => (TokenKind.Tilde, 1),
            '.' => second == '.' && third == '.' ? (TokenKind.Ellipsis, 3) : (TokenKind.Dot, 1),
            ':' => OrAssign(second, TokenKind.Colon, TokenKind.Walrus),
            '=' => OrAssign(second, TokenKind.Assign, TokenKind.Equal),
            '!' => OrAssign(second, TokenKind.Exclamation, TokenKind.NotEqual),
            '+' => OrAssign(second, TokenKind.Plus, TokenKind.PlusAssign),
            '%' => OrAssign(second, TokenKind.Percent, TokenKind.PercentAssign),
            '@' => OrAssign(second, TokenKind.At, TokenKind.AtAssign),
            '&' => OrAssign(second, TokenKind.Ampersand, TokenKind.AmpersandAssign),
            '|' => OrAssign(second, TokenKind.Bar, TokenKind.BarAssign),
            '^' => OrAssign(second, TokenKind.Caret, TokenKind.CaretAssign),
            '-' => second == '>' ? (TokenKind.Arrow, 2) : OrAssign(second, TokenKind.Minus, TokenKind.MinusAssign),
            '*' => second == '*' ? Doubled(third, TokenKind.DoubleStar, TokenKind.DoubleStarAssign) : OrAssign(second, TokenKind.Star, TokenKind.StarAssign),
            '/' => second == '/' ? Doubled(third, TokenKind.DoubleSlash, TokenKind.DoubleSlashAssign) : OrAssign(second, TokenKind.Slash, TokenKind.SlashAssign),
            '>' => second == '>' ? Doubled(third, TokenKind.RightShift, TokenKind.RightShiftAssign) : OrAssign(second, TokenKind.Greater, TokenKind.GreaterEqual),
            '<' when second == '>' => (TokenKind.NotEqual, 2),
            '<' => second == '<' ? Doubled(third, TokenKind.LeftShift, TokenKind.LeftShiftAssign) : OrAssign(second, TokenKind.Less, TokenKind.LessEqual),
            _ => (TokenKind.Stray, 1),
        };
    }

    private static (TokenKind, int) OrAssign(char second, TokenKind plain, TokenKind assigning) => second == '=' ? (assigning, 2) : (plain, 1);

    private static (TokenKind, int) Doubled(char third, TokenKind plain, TokenKind assigning) => third == '=' ? (assigning, 3) : (plain, 2);
}
