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
        Expect(SyntaxTokenKind.Colon);
        Expect(SyntaxTokenKind.Newline);
        if (Kind != SyntaxTokenKind.Indent)
        {
            throw FailHere($"expected an indented block after 'match' statement on line {start.Line}", PythonErrorKind.Indentation);
        }
        Advance();
        Deepen(BlockCost);
        var cases = ImmutableArray.CreateBuilder<MatchCase>();
        do cases.Add(ParseCase());
        while (Kind != SyntaxTokenKind.Dedent);
        levels -= BlockCost;
        Advance();
        return new MatchStatement(From(start), subject, cases.DrainToImmutable());
    }

    private Expression ParseSubject()
    {
        var start = Start;
        var first = ParseElement();
        if (Kind != SyntaxTokenKind.Comma) return first is StarredExpression ? throw Fail() : first;
        var elements = ImmutableArray.CreateBuilder<Expression>();
        elements.Add(first);
        while (Accept(SyntaxTokenKind.Comma) && StartsExpression(Kind)) elements.Add(ParseElement());
        return new TupleExpression(From(start), elements.DrainToImmutable(), ExpressionContext.Load);
    }

    private MatchCase ParseCase()
    {
        if (!IsSoftKeyword("case")) throw Fail();
        var start = Start;
        Advance();
        var pattern = ParsePatterns();
        var guard = Accept(SyntaxTokenKind.If) ? ParseNamedExpression() : null;
        ExpectColon();
        var body = ParseBlock("'case' statement", start.Line);
        return new MatchCase(From(start), pattern, guard, body);
    }

    /// <summary>The pattern of a case: a sequence may go without brackets.</summary>
    private Pattern ParsePatterns()
    {
        var start = Start;
        var first = ParseMaybeStarPattern();
        if (Kind != SyntaxTokenKind.Comma) return first is StarPattern ? throw Fail() : first;
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        patterns.Add(first);
        while (Accept(SyntaxTokenKind.Comma) && Kind is not (SyntaxTokenKind.Colon or SyntaxTokenKind.If)) patterns.Add(ParseMaybeStarPattern());
        return new SequencePattern(From(start), patterns.DrainToImmutable());
    }

    private Pattern ParseMaybeStarPattern()
    {
        if (Kind != SyntaxTokenKind.Star) return ParsePattern();
        var start = Start;
        Advance();
        var name = ParseCaptureName();
        return new StarPattern(From(start), name == "_" ? null : name);
    }

    private string ParseCaptureName()
    {
        var name = ExpectName();
        return Kind is SyntaxTokenKind.Dot or SyntaxTokenKind.LeftParenthesis or SyntaxTokenKind.Assign ? throw Fail() : name;
    }

    private Pattern ParsePattern()
    {
        var start = Start;
        var pattern = ParseOrPattern();
        if (!Accept(SyntaxTokenKind.As)) return pattern;
        if (IsSoftKeyword("_")) throw SyntaxFault.At(Start, "cannot use '_' as a target");
        if (Kind != SyntaxTokenKind.Name || NextKind is SyntaxTokenKind.Dot or SyntaxTokenKind.LeftParenthesis or SyntaxTokenKind.Assign)
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
        if (Kind != SyntaxTokenKind.Bar) return first;
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        patterns.Add(first);
        while (Accept(SyntaxTokenKind.Bar)) patterns.Add(ParseClosedPattern());
        return new OrPattern(From(start), patterns.DrainToImmutable());
    }

    private Pattern ParseClosedPattern()
    {
        var start = Start;
        switch (Kind)
        {
            case SyntaxTokenKind.Name:
                return ParseNamePattern();
            case SyntaxTokenKind.LeftParenthesis or SyntaxTokenKind.LeftBracket:
                return ParseBracketedPattern();
            case SyntaxTokenKind.LeftBrace:
                return ParseMappingPattern();
            case SyntaxTokenKind.None or SyntaxTokenKind.True or SyntaxTokenKind.False:
                var literal = (ConstantExpression)ParseAtom();
                return new SingletonPattern(From(start), literal.Kind, literal.Value);
            default:
                var value = ParseLiteralPattern();
                return new ValuePattern(From(start), value);
        }
    }
}
