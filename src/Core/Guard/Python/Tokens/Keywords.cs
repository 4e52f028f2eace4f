namespace RemoteExecutor.Core.Guard.Python.Tokens;

/// <summary>Python's reserved words. <c>match</c>, <c>case</c>, <c>type</c> and <c>_</c> are names that the parser gives a meaning.</summary>
internal static class Keywords
{
    public static SyntaxTokenKind KindOf(ReadOnlySpan<char> word) => word switch
    {
        "False" => SyntaxTokenKind.False,
        "None" => SyntaxTokenKind.None,
        "True" => SyntaxTokenKind.True,
        "and" => SyntaxTokenKind.And,
        "as" => SyntaxTokenKind.As,
        "assert" => SyntaxTokenKind.Assert,
        "async" => SyntaxTokenKind.Async,
        "await" => SyntaxTokenKind.Await,
        "break" => SyntaxTokenKind.Break,
        "class" => SyntaxTokenKind.Class,
        "continue" => SyntaxTokenKind.Continue,
        "def" => SyntaxTokenKind.Def,
        "del" => SyntaxTokenKind.Del,
        "elif" => SyntaxTokenKind.Elif,
        "else" => SyntaxTokenKind.Else,
        "except" => SyntaxTokenKind.Except,
        "finally" => SyntaxTokenKind.Finally,
        "for" => SyntaxTokenKind.For,
        "from" => SyntaxTokenKind.From,
        "global" => SyntaxTokenKind.Global,
        "if" => SyntaxTokenKind.If,
        "import" => SyntaxTokenKind.Import,
        "in" => SyntaxTokenKind.In,
        "is" => SyntaxTokenKind.Is,
        "lambda" => SyntaxTokenKind.Lambda,
        "nonlocal" => SyntaxTokenKind.Nonlocal,
        "not" => SyntaxTokenKind.Not,
        "or" => SyntaxTokenKind.Or,
        "pass" => SyntaxTokenKind.Pass,
        "raise" => SyntaxTokenKind.Raise,
        "return" => SyntaxTokenKind.Return,
        "try" => SyntaxTokenKind.Try,
        "while" => SyntaxTokenKind.While,
        "with" => SyntaxTokenKind.With,
        "yield" => SyntaxTokenKind.Yield,
        _ => SyntaxTokenKind.Name,
    };
}
