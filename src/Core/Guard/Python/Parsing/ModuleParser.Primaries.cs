using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Text;
using RemoteExecutor.Core.Guard.Python.Tokens;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

internal sealed partial class ModuleParser
{
    private Expression ParseAwait()
    {
        var start = Start;
        if (!Accept(TokenKind.Await)) return ParsePrimary();
        var value = ParsePrimary();
        return new AwaitExpression(From(start), value);
    }

    private Expression ParsePrimary()
    {
        var start = Start;
        var primary = ParseAtom();
        for (var links = 1; ; links++)
        {
            switch (Kind)
            {
                case TokenKind.Dot:
                    Advance();
                    var name = ExpectName();
                    primary = new AttributeExpression(From(start), primary, name, ExpressionContext.Load);
                    break;
                case TokenKind.LeftParenthesis:
                    var (positional, keywords) = ParseArguments(allowGenerator: true);
                    primary = new CallExpression(From(start), primary, positional, keywords);
                    break;
                case TokenKind.LeftBracket:
                    var subscript = ParseSubscript();
                    primary = new SubscriptExpression(From(start), primary, subscript, ExpressionContext.Load);
                    break;
                default:
                    CountLink(links);
                    return primary;
            }
        }
    }

    /// <summary>The arguments of a call, with their parentheses.</summary>
    private (ImmutableArray<Expression> Positional, ImmutableArray<KeywordArgument> Keywords) ParseArguments(bool allowGenerator)
    {
        var open = Start;
        Advance();
        Deepen(BracketCost);
        var positional = ImmutableArray.CreateBuilder<Expression>();
        var keywords = ImmutableArray.CreateBuilder<KeywordArgument>();
        var doubleStarred = false;
        string? misplaced = null;
        while (Kind != TokenKind.RightParenthesis)
        {
            var start = Start;
            if (Kind == TokenKind.DoubleStar || (Kind == TokenKind.Name && NextKind == TokenKind.Assign))
            {
                doubleStarred |= Kind == TokenKind.DoubleStar;
                keywords.Add(ParseKeyword());
            }
            else if (Accept(TokenKind.Star))
            {
                if (doubleStarred) throw SyntaxFault.At(tokens[index - 2].Start, "iterable argument unpacking follows keyword argument unpacking");
                var value = ParseUnpacked();
                if (Kind == TokenKind.Assign) throw SyntaxFault.At(start, "cannot assign to iterable argument unpacking");
                positional.Add(new StarredExpression(From(start), value, ExpressionContext.Load));
            }
            else
            {
                var argument = Kind == TokenKind.Name && NextKind == TokenKind.Walrus ? ParseNamedExpression() : ParseExpression();
                if (allowGenerator && StartsComprehension && positional.Count + keywords.Count == 0)
                {
                    argument = ParseGenerator(open, argument, alone: true);
                    levels -= BracketCost;
                    return ([argument], []);
                }
                VerifyPositional(argument);
                if (keywords.Count > 0) misplaced ??= doubleStarred ? "positional argument follows keyword argument unpacking" : "positional argument follows keyword argument";
                positional.Add(argument);
            }
            if (!Accept(TokenKind.Comma)) break;
        }
        levels -= BracketCost;
        if (misplaced is not null && Kind is not (TokenKind.Error or TokenKind.EndMarker)) throw SyntaxFault.At(Start, misplaced);
        Expect(TokenKind.RightParenthesis);
        return (positional.DrainToImmutable(), keywords.DrainToImmutable());
    }

    /// <summary>What stands behind the star of an argument or a subscript.</summary>
    private Expression ParseUnpacked() => (StartsExpression(Kind) && Kind != TokenKind.Star) || Kind == TokenKind.Error ? ParseExpression() : throw FailHere("Invalid star expression");

    private KeywordArgument ParseKeyword()
    {
        var start = Start;
        string? name = null;
        if (!Accept(TokenKind.DoubleStar))
        {
            name = ExpectName();
            Advance();
            if (Kind is TokenKind.Comma or TokenKind.RightParenthesis) throw SyntaxFault.At(start, "expected argument value expression");
        }
        var value = ParseExpression();
        if (name is null && Kind == TokenKind.Assign) throw SyntaxFault.At(start, "cannot assign to keyword argument unpacking");
        if (name is not null && StartsComprehension) throw SyntaxFault.At(start, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        return new KeywordArgument(From(start), name, value);
    }

    private void VerifyPositional(Expression argument)
    {
        if (Kind == TokenKind.Assign)
        {
            throw SyntaxFault.At(argument.Span.Start, argument is ConstantExpression { Kind: ConstantKind.None or ConstantKind.Boolean }
                ? $"cannot assign to {Targets.Describe(argument)}"
                : "expression cannot contain assignment, perhaps you meant \"==\"?");
        }
        if (!StartsComprehension) return;
        ParseGenerators(argument);
        throw SyntaxFault.At(argument.Span.Start, "Generator expression must be parenthesized");
    }

    private Expression ParseSubscript()
    {
        Advance();
        Deepen(BracketCost);
        var start = Start;
        var first = ParseSlice();
        if (Kind == TokenKind.Comma || first is StarredExpression)
        {
            var elements = ImmutableArray.CreateBuilder<Expression>();
            elements.Add(first);
            while (Accept(TokenKind.Comma) && Kind != TokenKind.RightBracket) elements.Add(ParseSlice());
            first = new TupleExpression(From(start), elements.DrainToImmutable(), ExpressionContext.Load);
        }
        levels -= BracketCost;
        Expect(TokenKind.RightBracket);
        return first;
    }

    private Expression ParseSlice()
    {
        var start = Start;
        if (Accept(TokenKind.Star))
        {
            var value = ParseUnpacked();
            return new StarredExpression(From(start), value, ExpressionContext.Load);
        }
        var lower = Kind == TokenKind.Colon ? null : ParseNamedExpression();
        if (Kind != TokenKind.Colon || (lower is not null && IsBareWalrus(lower, start))) return lower ?? throw Fail();
        Advance();
        var upper = EndsSlicePart ? null : ParseExpression();
        var step = Accept(TokenKind.Colon) && !EndsSlicePart ? ParseExpression() : null;
        return new SliceExpression(From(start), lower, upper, step);
    }

    private bool EndsSlicePart => Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.RightBracket;

    /// <summary>A walrus without parentheses of its own begins where its name does.</summary>
    private static bool IsBareWalrus(Expression expression, SourcePosition start) => expression is NamedExpression && expression.Span.Start == start;
}
