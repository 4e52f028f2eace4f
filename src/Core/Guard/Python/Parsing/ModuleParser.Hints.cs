using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Tokens;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

/// <summary>Errors that CPython explains. Each is called where the text is certain to be wrong, so what is parsed on is never kept.</summary>
internal sealed partial class ModuleParser
{
    private bool quiet;

    /// <summary>A token that begins an operand and cannot follow one.</summary>
    private bool StartsOperand => Kind is SyntaxTokenKind.Name or SyntaxTokenKind.Number or SyntaxTokenKind.String or SyntaxTokenKind.FStringStart
        or SyntaxTokenKind.False or SyntaxTokenKind.None or SyntaxTokenKind.True or SyntaxTokenKind.Await or SyntaxTokenKind.Lambda or SyntaxTokenKind.LeftBrace
        or SyntaxTokenKind.Ellipsis or SyntaxTokenKind.Tilde or SyntaxTokenKind.Not
        || index == emptySubscript;

    /// <param name="left">The operand before the one at hand.</param>
    /// <param name="first">Its first token.</param>
    private SyntaxFault MissingComma(Expression left, int first)
    {
        // After an operand, "not" makes CPython look for "in".
        var plain = Kind == SyntaxTokenKind.Not && tokens[index + 1].Kind != SyntaxTokenKind.Error ? SyntaxFault.At(tokens[index + 1].Start, "invalid syntax") : Fail();
        var alone = first == index - 1;
        var inBrackets = BracketsOpen() > 0;
        if (left is NameExpression { Id: "print" or "exec" } legacy && alone)
        {
            return Follows(ParseStarExpressions)
                ? SyntaxFault.At(left.Span.Start, $"Missing parentheses in call to '{legacy.Id}'. Did you mean {legacy.Id}(...)?")
                : Unreadable ?? plain;
        }
        if (IsSoftKeyword(tokens[first]) || (tokens[first].Kind == SyntaxTokenKind.Name && tokens[first + 1].Kind == SyntaxTokenKind.String))
        {
            // Another Python 2 statement might be meant: how far CPython reads on decides whether it complains of an open bracket instead.
            return alone && !Follows(ParseStarExpressions) ? Unreadable ?? plain : plain;
        }
        var second = index;
        if (Follows(ParseExpression))
        {
            // CPython looks at what comes after the second operand, too.
            if (Kind == SyntaxTokenKind.Error) return Fail();
        }
        else
        {
            if (Unreadable is { } unreadable) return unreadable;
            (reach, index) = (index, second);
            if (!Follows(ParseShortest)) return plain;
        }
        return inBrackets ? SyntaxFault.At(tokens[first].Start, "invalid syntax. Perhaps you forgot a comma?") : plain;
    }

    /// <summary>The least that counts as an expression: what goes wrong behind it is left to whoever reads on.</summary>
    private Expression ParseShortest()
    {
        while (Kind is SyntaxTokenKind.Lambda or SyntaxTokenKind.Not or SyntaxTokenKind.Await || SignAt(Kind) is not null)
        {
            if (Kind == SyntaxTokenKind.Lambda) ParseLambdaHead();
            else Advance();
        }
        return ParseAtom();
    }

    /// <summary>An error that stands only if the rest is well-formed after the token at hand.</summary>
    private SyntaxFault IfFollowed(Func<Expression> rest, Expression wrong, string message)
    {
        var plain = Fail();
        Advance();
        return Follows(rest) ? SyntaxFault.At(wrong.Span.Start, message) : Unreadable ?? plain;
    }

    /// <summary>What may begin a target; signs, <c>not</c>, <c>await</c> and <c>lambda</c> may not.</summary>
    private bool StartsTarget => StartsExpression(Kind) && Kind is not (SyntaxTokenKind.Plus or SyntaxTokenKind.Minus or SyntaxTokenKind.Tilde or SyntaxTokenKind.Not or SyntaxTokenKind.Await or SyntaxTokenKind.Lambda or SyntaxTokenKind.Star);

    /// <summary>Where targets should be: reads them as expressions, to say which of them is wrong.</summary>
    private SyntaxFault WrongTarget(int first, ExpressionContext context)
    {
        var plain = Fail();
        if (Kind == SyntaxTokenKind.Error) return plain;
        index = first;
        Expression? read = null;
        if (!Follows(() => read = ParseStarExpressions())) return Unreadable ?? plain;
        if (context == ExpressionContext.Store && read is CompareExpression { Operators: [ComparisonOperator.In, ..] } comparison) read = comparison.Left;
        try
        {
            Targets.Convert(read!, context);
            return plain;
        }
        catch (SyntaxFault wrong)
        {
            return wrong;
        }
    }

    /// <summary>What stops the tokenizer counts wherever the parser meets it.</summary>
    private SyntaxFault? Unreadable => Kind == SyntaxTokenKind.Error || (Kind == SyntaxTokenKind.EndMarker && tokens.UnclosedBracket >= 0) ? Fail() : null;

    /// <summary><c>not</c> where only a tighter operator may stand.</summary>
    private SyntaxFault? MisplacedNot()
    {
        if (quiet || Kind != SyntaxTokenKind.Not || index == 0) return null;
        var (_, precedence) = BinaryAt(tokens[index - 1].Kind);
        if (precedence < 5 && tokens[index - 1].Kind != SyntaxTokenKind.Tilde) return null;
        var at = Start;
        return Follows(ParseInversion) ? SyntaxFault.At(at, "'not' after an operator must be parenthesized") : Unreadable;
    }

    private static bool EndsOperand(SyntaxTokenKind kind) => kind is SyntaxTokenKind.Name or SyntaxTokenKind.Number or SyntaxTokenKind.String or SyntaxTokenKind.FStringEnd
        or SyntaxTokenKind.None or SyntaxTokenKind.True or SyntaxTokenKind.False or SyntaxTokenKind.Ellipsis
        or SyntaxTokenKind.RightParenthesis or SyntaxTokenKind.RightBracket or SyntaxTokenKind.RightBrace;

    /// <summary>CPython compares no further than the name goes, so that <c>m</c> passes for <c>match</c>.</summary>
    private bool IsSoftKeyword(in SyntaxToken token)
    {
        if (token.Kind != SyntaxTokenKind.Name) return false;
        var name = TextOf(token);
        return "match".AsSpan().StartsWith(name) || "case".AsSpan().StartsWith(name) || "type".AsSpan().StartsWith(name) || name is "_";
    }

    /// <summary>Whether the rest can be read so. No hints are looked for inside, or the text could be parsed again and again.</summary>
    private bool Follows(Func<Expression> parse)
    {
        quiet = true;
        try
        {
            parse();
            return true;
        }
        catch (SyntaxFault)
        {
            return false;
        }
        finally
        {
            quiet = false;
        }
    }

    private int BracketsOpen()
    {
        var open = 0;
        for (var i = 0; i < index; i++)
        {
            open += tokens[i].Kind switch
            {
                SyntaxTokenKind.LeftParenthesis or SyntaxTokenKind.LeftBracket or SyntaxTokenKind.LeftBrace => 1,
                SyntaxTokenKind.RightParenthesis or SyntaxTokenKind.RightBracket or SyntaxTokenKind.RightBrace => -1,
                _ => 0,
            };
        }
        return open;
    }

    /// <summary>An equals sign where a value is wanted.</summary>
    /// <param name="left">What stands before the sign.</param>
    /// <param name="first">Its first token; -1 at the start of a statement.</param>
    private SyntaxFault MisplacedAssignment(Expression left, int first)
    {
        var plain = Fail();
        var statement = first < 0;
        if (!statement && left is not NameExpression && !Targets.IsOperand(left) && left is not (AttributeExpression or SubscriptExpression)) return plain;
        if (left is ConstantExpression { Kind: ConstantKind.None or ConstantKind.Boolean }) return statement ? SyntaxFault.At(left.Span.Start, $"cannot assign to {Targets.Describe(left)}") : plain;
        Advance();
        if (!Follows(ParseBitwiseOr)) return Unreadable ?? (statement ? SyntaxFault.At(left.Span.Start, $"cannot assign to {Targets.Describe(left)}") : plain);
        var again = Kind is SyntaxTokenKind.Assign or SyntaxTokenKind.Walrus;
        if (again && !statement) return plain;
        if (again) return SyntaxFault.At(left.Span.Start, $"cannot assign to {Targets.Describe(left)}");
        return SyntaxFault.At(left.Span.Start, left is NameExpression
            ? "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
            : $"cannot assign to {Targets.Describe(left)} here. Maybe you meant '==' instead of '='?");
    }
}
