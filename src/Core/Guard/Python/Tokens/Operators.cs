namespace RemoteExecutor.Core.Guard.Python.Tokens;

/// <summary>Python's operators and delimiters; the longest match counts.</summary>
internal static class Operators
{
    public static (SyntaxTokenKind Kind, int Length) Match(ReadOnlySpan<char> text)
    {
        var second = text.Length > 1 ? text[1] : '\0';
        var third = text.Length > 2 ? text[2] : '\0';
        return text[0] switch
        {
            '(' => (SyntaxTokenKind.LeftParenthesis, 1),
            ')' => (SyntaxTokenKind.RightParenthesis, 1),
            '[' => (SyntaxTokenKind.LeftBracket, 1),
            ']' => (SyntaxTokenKind.RightBracket, 1),
            '{' => (SyntaxTokenKind.LeftBrace, 1),
            '}' => (SyntaxTokenKind.RightBrace, 1),
            ',' => (SyntaxTokenKind.Comma, 1),
            ';' => (SyntaxTokenKind.Semicolon, 1),
            '~' => (SyntaxTokenKind.Tilde, 1),
            '.' => second == '.' && third == '.' ? (SyntaxTokenKind.Ellipsis, 3) : (SyntaxTokenKind.Dot, 1),
            ':' => OrAssign(second, SyntaxTokenKind.Colon, SyntaxTokenKind.Walrus),
            '=' => OrAssign(second, SyntaxTokenKind.Assign, SyntaxTokenKind.Equal),
            '!' => OrAssign(second, SyntaxTokenKind.Exclamation, SyntaxTokenKind.NotEqual),
            '+' => OrAssign(second, SyntaxTokenKind.Plus, SyntaxTokenKind.PlusAssign),
            '%' => OrAssign(second, SyntaxTokenKind.Percent, SyntaxTokenKind.PercentAssign),
            '@' => OrAssign(second, SyntaxTokenKind.At, SyntaxTokenKind.AtAssign),
            '&' => OrAssign(second, SyntaxTokenKind.Ampersand, SyntaxTokenKind.AmpersandAssign),
            '|' => OrAssign(second, SyntaxTokenKind.Bar, SyntaxTokenKind.BarAssign),
            '^' => OrAssign(second, SyntaxTokenKind.Caret, SyntaxTokenKind.CaretAssign),
            '-' => second == '>' ? (SyntaxTokenKind.Arrow, 2) : OrAssign(second, SyntaxTokenKind.Minus, SyntaxTokenKind.MinusAssign),
            '*' => second == '*' ? Doubled(third, SyntaxTokenKind.DoubleStar, SyntaxTokenKind.DoubleStarAssign) : OrAssign(second, SyntaxTokenKind.Star, SyntaxTokenKind.StarAssign),
            '/' => second == '/' ? Doubled(third, SyntaxTokenKind.DoubleSlash, SyntaxTokenKind.DoubleSlashAssign) : OrAssign(second, SyntaxTokenKind.Slash, SyntaxTokenKind.SlashAssign),
            '>' => second == '>' ? Doubled(third, SyntaxTokenKind.RightShift, SyntaxTokenKind.RightShiftAssign) : OrAssign(second, SyntaxTokenKind.Greater, SyntaxTokenKind.GreaterEqual),
            '<' when second == '>' => (SyntaxTokenKind.NotEqual, 2),
            '<' => second == '<' ? Doubled(third, SyntaxTokenKind.LeftShift, SyntaxTokenKind.LeftShiftAssign) : OrAssign(second, SyntaxTokenKind.Less, SyntaxTokenKind.LessEqual),
            _ => (SyntaxTokenKind.Stray, 1),
        };
    }

    private static (SyntaxTokenKind, int) OrAssign(char second, SyntaxTokenKind plain, SyntaxTokenKind assigning) => second == '=' ? (assigning, 2) : (plain, 1);

    private static (SyntaxTokenKind, int) Doubled(char third, SyntaxTokenKind plain, SyntaxTokenKind assigning) => third == '=' ? (assigning, 3) : (plain, 2);
}
