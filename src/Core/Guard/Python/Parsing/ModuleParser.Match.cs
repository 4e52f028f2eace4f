using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Tokens;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

internal sealed partial class ModuleParser
{
    private MatchStatement ParseMatch()
    {
        var start = Start;
        Advance();
        var subject = ParseSubject();
        Expect(TokenKind.Colon);
        Expect(TokenKind.Newline);
        if (Kind != TokenKind.Indent)
        {
            throw FailHere($"expected an indented block after 'match' statement on line {start.Line}", PythonErrorKind.Indentation);
        }
        Advance();
        Deepen(BlockCost);
        var cases = ImmutableArray.CreateBuilder<MatchCase>();
        do cases.Add(ParseCase());
        while (Kind != TokenKind.Dedent);
        levels -= BlockCost;
        Advance();
        return new MatchStatement(From(start), subject, cases.DrainToImmutable());
    }

    private Expression ParseSubject()
    {
        var start = Start;
        var first = ParseElement();
        if (Kind != TokenKind.Comma) return first is StarredExpression ? throw Fail() : first;
        var elements = ImmutableArray.CreateBuilder<Expression>();
        elements.Add(first);
        while (Accept(TokenKind.Comma) && StartsExpression(Kind)) elements.Add(ParseElement());
        return new TupleExpression(From(start), elements.DrainToImmutable(), ExpressionContext.Load);
    }

    private MatchCase ParseCase()
    {
        if (!IsSoftKeyword("case")) throw Fail();
        var start = Start;
        Advance();
        var pattern = ParsePatterns();
        var guard = Accept(TokenKind.If) ? ParseNamedExpression() : null;
        ExpectColon();
        var body = ParseBlock("'case' statement", start.Line);
        return new MatchCase(From(start), pattern, guard, body);
    }

    /// <summary>The pattern of a case: a sequence may go without brackets.</summary>
    private Pattern ParsePatterns()
    {
        var start = Start;
        var first = ParseMaybeStarPattern();
        if (Kind != TokenKind.Comma) return first is StarPattern ? throw Fail() : first;
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        patterns.Add(first);
        while (Accept(TokenKind.Comma) && Kind is not (TokenKind.Colon or TokenKind.If)) patterns.Add(ParseMaybeStarPattern());
        return new SequencePattern(From(start), patterns.DrainToImmutable());
    }

    private Pattern ParseMaybeStarPattern()
    {
        if (Kind != TokenKind.Star) return ParsePattern();
        var start = Start;
        Advance();
        var name = ParseCaptureName();
        return new StarPattern(From(start), name == "_" ? null : name);
    }

    private string ParseCaptureName()
    {
        var name = ExpectName();
        return Kind is TokenKind.Dot or TokenKind.LeftParenthesis or TokenKind.Assign ? throw Fail() : name;
    }

    private Pattern ParsePattern()
    {
        var start = Start;
        var pattern = ParseOrPattern();
        if (!Accept(TokenKind.As)) return pattern;
        if (IsSoftKeyword("_")) throw SyntaxFault.At(Start, "cannot use '_' as a target");
        if (Kind != TokenKind.Name || NextKind is TokenKind.Dot or TokenKind.LeftParenthesis or TokenKind.Assign)
        {
            var target = ParseExpression();
            throw target is NameExpression ? Fail() : SyntaxFault.At(target.Span.Start, "invalid pattern target");
        }
        var name = ExpectName();
        return new AsPattern(From(start), pattern, name);
    }

    private Pattern ParseOrPattern()
    {
        var start = Start;
        var first = ParseClosedPattern();
        if (Kind != TokenKind.Bar) return first;
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        patterns.Add(first);
        while (Accept(TokenKind.Bar)) patterns.Add(ParseClosedPattern());
        return new OrPattern(From(start), patterns.DrainToImmutable());
    }

    private Pattern ParseClosedPattern()
    {
        var start = Start;
        switch (Kind)
        {
            case TokenKind.Name:
                return ParseNamePattern();
            case TokenKind.LeftParenthesis or TokenKind.LeftBracket:
                return ParseBracketedPattern();
            case TokenKind.LeftBrace:
                return ParseMappingPattern();
            case TokenKind.None or TokenKind.True or TokenKind.False:
                var literal = (ConstantExpression)ParseAtom();
                return new SingletonPattern(From(start), literal.Kind, literal.Value);
            default:
                var value = ParseLiteralPattern();
                return new ValuePattern(From(start), value);
        }
    }
}
