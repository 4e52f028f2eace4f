namespace RemoteExecutor.Core.Guard.Python;

/// <summary>A place in the submitted text; both from 1, columns in characters (code points).</summary>
public readonly record struct Position(int Line, int Column);

/// <summary>What a <see cref="Token"/> is.</summary>
public enum TokenKind
{
    Name,
    Number,

    /// <summary>A whole string literal without replacement fields.</summary>
    String,

    /// <summary>Opening quote of an f-string; <see cref="FStringMiddle"/>, fields as code between braces, and <see cref="FStringEnd"/> follow.</summary>
    FStringStart,
    FStringMiddle,
    FStringEnd,
    Operator,

    /// <summary>End of a logical line.</summary>
    Newline,
}

/// <summary>One token.</summary>
/// <param name="Text">
/// Names in the form CPython compares them (NFKC, as far as it gives ASCII); operators as written; strings decoded.
/// Null for a string whose value is not known.
/// </param>
public readonly record struct Token(TokenKind Kind, string? Text, Position Position)
{
    public bool IsOperator(string text) => Kind == TokenKind.Operator && Text == text;

    public bool IsName(string text) => Kind == TokenKind.Name && Text == text;
}

/// <summary>What is certainly not Python, with CPython's words where they are stable.</summary>
public sealed record LexicalFault(Position Position, string Message);

/// <summary>The tokens up to the first fault. <see cref="Partner"/> holds, for each bracket or f-string end, the index of its other end, or -1.</summary>
public sealed record TokenList(IReadOnlyList<Token> Tokens, IReadOnlyList<int> Partner, LexicalFault? Fault);
