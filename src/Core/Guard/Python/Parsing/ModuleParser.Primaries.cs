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
        if (!Accept(SyntaxTokenKind.Await)) return ParsePrimary();
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
                case SyntaxTokenKind.Dot:
                    Advance();
                    var name = ExpectName();
                    primary = new AttributeExpression(From(start), primary, name, ExpressionContext.Load);
                    break;
                case SyntaxTokenKind.LeftParenthesis:
                    var (positional, keywords) = ParseArguments(allowGenerator: true);
                    primary = new CallExpression(From(start), primary, positional, keywords);
                    break;
                case SyntaxTokenKind.LeftBracket when NextKind == SyntaxTokenKind.RightBracket:
                    // No subscript, but perhaps a list that lacks its comma.
                    emptySubscript = index;
                    return primary;
                case SyntaxTokenKind.LeftBracket:
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
        while (Kind != SyntaxTokenKind.RightParenthesis)
        {
            var start = Start;
            if (Kind == SyntaxTokenKind.DoubleStar || (Kind == SyntaxTokenKind.Name && NextKind == SyntaxTokenKind.Assign))
            {
                doubleStarred |= Kind == SyntaxTokenKind.DoubleStar;
                keywords.Add(ParseKeyword());
            }
            else if (Accept(SyntaxTokenKind.Star))
            {
                if (doubleStarred) throw SyntaxFault.At(tokens[index - 2].Start, "iterable argument unpacking follows keyword argument unpacking");
                var value = ParseUnpacked();
                if (Kind == SyntaxTokenKind.Assign) throw SyntaxFault.At(start, "cannot assign to iterable argument unpacking");
                positional.Add(new StarredExpression(From(start), value, ExpressionContext.Load));
            }
            else
            {
                var argument = Kind == SyntaxTokenKind.Name && NextKind == SyntaxTokenKind.Walrus ? ParseNamedExpression() : ParseExpression();
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
            if (!Accept(SyntaxTokenKind.Comma)) break;
        }
        levels -= BracketCost;
        if (misplaced is not null && Kind is not (SyntaxTokenKind.Error or SyntaxTokenKind.EndMarker)) throw SyntaxFault.At(Start, misplaced);
        Expect(SyntaxTokenKind.RightParenthesis);
        return (positional.DrainToImmutable(), keywords.DrainToImmutable());
    }

    /// <summary>What stands behind the star of an argument or a subscript.</summary>
    private Expression ParseUnpacked() => (StartsExpression(Kind) && Kind != SyntaxTokenKind.Star) || Kind == SyntaxTokenKind.Error ? ParseExpression() : throw FailHere("Invalid star expression");

    private KeywordArgument ParseKeyword()
    {
        var start = Start;
        string? name = null;
        if (!Accept(SyntaxTokenKind.DoubleStar))
        {
            name = ExpectName();
            Advance();
            if (Kind is SyntaxTokenKind.Comma or SyntaxTokenKind.RightParenthesis) throw SyntaxFault.At(start, "expected argument value expression");
        }
        var value = ParseExpression();
        if (name is null && Kind == SyntaxTokenKind.Assign) throw SyntaxFault.At(start, "cannot assign to keyword argument unpacking");
        if (name is not null && StartsComprehension) throw SyntaxFault.At(start, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        return new KeywordArgument(From(start), name, value);
    }

    private void VerifyPositional(Expression argument)
    {
        if (Kind == SyntaxTokenKind.Assign)
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
        if (Kind == SyntaxTokenKind.Comma || first is StarredExpression)
        {
            var elements = ImmutableArray.CreateBuilder<Expression>();
            elements.Add(first);
            while (Accept(SyntaxTokenKind.Comma) && Kind != SyntaxTokenKind.RightBracket) elements.Add(ParseSlice());
            first = new TupleExpression(From(start), elements.DrainToImmutable(), ExpressionContext.Load);
        }
        levels -= BracketCost;
        Expect(SyntaxTokenKind.RightBracket);
        return first;
    }

    private Expression ParseSlice()
    {
        var start = Start;
        if (Accept(SyntaxTokenKind.Star))
        {
            var value = ParseUnpacked();
            return new StarredExpression(From(start), value, ExpressionContext.Load);
        }
        var lower = Kind == SyntaxTokenKind.Colon ? null : ParseNamedExpression();
        if (Kind != SyntaxTokenKind.Colon || (lower is not null && IsBareWalrus(lower, start))) return lower ?? throw Fail();
        Advance();
        var upper = EndsSlicePart ? null : ParseExpression();
        var step = Accept(SyntaxTokenKind.Colon) && !EndsSlicePart ? ParseExpression() : null;
        return new SliceExpression(From(start), lower, upper, step);
    }

    private bool EndsSlicePart => Kind is SyntaxTokenKind.Colon or SyntaxTokenKind.Comma or SyntaxTokenKind.RightBracket;

    /// <summary>A walrus without parentheses of its own begins where its name does.</summary>
    private static bool IsBareWalrus(Expression expression, SourcePosition start) => expression is NamedExpression && expression.Span.Start == start;
}
