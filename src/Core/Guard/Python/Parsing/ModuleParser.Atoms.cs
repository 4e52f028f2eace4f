using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Text;
using RemoteExecutor.Core.Guard.Python.Tokens;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

internal sealed partial class ModuleParser
{
    private const int BracketCost = 28;

    private Expression ParseAtom()
    {
        var start = Start;
        switch (Kind)
        {
            case SyntaxTokenKind.Name:
                var name = Identifier(Token);
                Advance();
                return new NameExpression(From(start), name, ExpressionContext.Load);
            case SyntaxTokenKind.Number:
                var (kind, number) = NumberLiteral.Parse(Token, text);
                Advance();
                return new ConstantExpression(From(start), kind, number, false);
            case SyntaxTokenKind.String or SyntaxTokenKind.FStringStart:
                return ParseStrings();
            case SyntaxTokenKind.None:
                Advance();
                return new ConstantExpression(From(start), ConstantKind.None, null, false);
            case SyntaxTokenKind.True or SyntaxTokenKind.False:
                var value = Kind == SyntaxTokenKind.True;
                Advance();
                return new ConstantExpression(From(start), ConstantKind.Boolean, value, false);
            case SyntaxTokenKind.Ellipsis:
                Advance();
                return new ConstantExpression(From(start), ConstantKind.Ellipsis, null, false);
            case SyntaxTokenKind.LeftParenthesis or SyntaxTokenKind.LeftBracket or SyntaxTokenKind.LeftBrace:
                return ParseBracketed();
            default:
                throw MisplacedNot() ?? Fail();
        }
    }

    private Expression ParseBracketed()
    {
        Deepen(BracketCost);
        var expression = Kind switch
        {
            SyntaxTokenKind.LeftParenthesis => ParseParenthesized(),
            SyntaxTokenKind.LeftBracket => ParseList(),
            _ => ParseBraced(),
        };
        levels -= BracketCost;
        return expression;
    }

    private Expression ParseParenthesized()
    {
        var start = Start;
        Advance();
        if (Accept(SyntaxTokenKind.RightParenthesis)) return new TupleExpression(From(start), [], ExpressionContext.Load);
        if (Kind == SyntaxTokenKind.Yield)
        {
            var yielded = ParseYield();
            Expect(SyntaxTokenKind.RightParenthesis);
            return yielded;
        }
        var first = ParseElement();
        if (StartsComprehension) return ParseGenerator(start, first);
        if (Kind == SyntaxTokenKind.Comma)
        {
            var elements = ParseElements(first, SyntaxTokenKind.RightParenthesis);
            return new TupleExpression(From(start), elements, ExpressionContext.Load);
        }
        if (first is StarredExpression && Kind == SyntaxTokenKind.RightParenthesis) throw SyntaxFault.At(first.Span.Start, "cannot use starred expression here");
        Expect(SyntaxTokenKind.RightParenthesis);
        return first;
    }

    private Expression ParseList()
    {
        var start = Start;
        Advance();
        if (Accept(SyntaxTokenKind.RightBracket)) return new ListExpression(From(start), [], ExpressionContext.Load);
        var first = ParseElement();
        if (StartsComprehension)
        {
            var generators = ParseGenerators(first);
            Expect(SyntaxTokenKind.RightBracket);
            return new ListCompExpression(From(start), first, generators);
        }
        var elements = ParseElements(first, SyntaxTokenKind.RightBracket);
        return new ListExpression(From(start), elements, ExpressionContext.Load);
    }

    private ImmutableArray<Expression> ParseElements(Expression first, SyntaxTokenKind end)
    {
        var elements = ImmutableArray.CreateBuilder<Expression>();
        elements.Add(first);
        while (Accept(SyntaxTokenKind.Comma) && Kind != end && !StartsComprehension) elements.Add(ParseElement());
        if (StartsComprehension && end != SyntaxTokenKind.RightParenthesis)
        {
            ParseGenerators(elements[^1]);
            throw SyntaxFault.At(first.Span.Start, "did you forget parentheses around the comprehension target?");
        }
        Expect(end);
        return elements.DrainToImmutable();
    }

    /// <summary>A set, a dictionary or a comprehension of one.</summary>
    private Expression ParseBraced()
    {
        var start = Start;
        Advance();
        if (Accept(SyntaxTokenKind.RightBrace)) return new DictExpression(From(start), [], []);
        if (Kind == SyntaxTokenKind.DoubleStar) return ParseDict(start, null);
        var firstStart = Start;
        var first = ParseElement();
        if (Kind == SyntaxTokenKind.Colon && first is not StarredExpression && !IsBareWalrus(first, firstStart)) return ParseDict(start, first);
        if (StartsComprehension)
        {
            var generators = ParseGenerators(first);
            Expect(SyntaxTokenKind.RightBrace);
            return new SetCompExpression(From(start), first, generators);
        }
        var elements = ParseElements(first, SyntaxTokenKind.RightBrace);
        return new SetExpression(From(start), elements);
    }

    /// <param name="start">The place of the brace.</param>
    /// <param name="key">The first key, which has been read; null if the first entry is <c>**</c>.</param>
    private Expression ParseDict(SourcePosition start, Expression? key)
    {
        var keys = ImmutableArray.CreateBuilder<Expression?>();
        var values = ImmutableArray.CreateBuilder<Expression>();
        while (true)
        {
            keys.Add(key);
            values.Add(ParseDictValue(key));
            if (StartsComprehension && keys.Count == 1 && key is not null)
            {
                var generators = ParseGenerators(key);
                Expect(SyntaxTokenKind.RightBrace);
                return new DictCompExpression(From(start), key, values[0], generators);
            }
            if (!Accept(SyntaxTokenKind.Comma) || Kind == SyntaxTokenKind.RightBrace) break;
            key = Kind == SyntaxTokenKind.DoubleStar ? null : ParseExpression(isLaterKey: true);
        }
        Expect(SyntaxTokenKind.RightBrace);
        return new DictExpression(From(start), keys.DrainToImmutable(), values.DrainToImmutable());
    }

    private Expression ParseDictValue(Expression? key)
    {
        if (key is null)
        {
            Advance();
            return ParseBitwiseOr();
        }
        if (Kind is SyntaxTokenKind.Comma or SyntaxTokenKind.RightBrace) throw MissingColon(key);
        Expect(SyntaxTokenKind.Colon);
        if (Kind is SyntaxTokenKind.Comma or SyntaxTokenKind.RightBrace) throw SyntaxFault.At(tokens[index - 1].Start, "expression expected after dictionary key and ':'");
        if (Kind == SyntaxTokenKind.Star) throw SyntaxFault.At(Start, "cannot use a starred expression in a dictionary value");
        return ParseExpression();
    }

    private static SyntaxFault MissingColon(Expression key) => SyntaxFault.At(key.Span.Start.Line, key.Span.End.Column, "':' expected after dictionary key");

    private bool StartsComprehension => Kind == SyntaxTokenKind.For || (Kind == SyntaxTokenKind.Async && NextKind == SyntaxTokenKind.For);

    private GeneratorExpression ParseGenerator(SourcePosition open, Expression element, bool alone = false)
    {
        var generators = ParseGenerators(element);
        if (alone && Kind == SyntaxTokenKind.Comma) throw SyntaxFault.At(element.Span.Start, "Generator expression must be parenthesized");
        Expect(SyntaxTokenKind.RightParenthesis);
        return new GeneratorExpression(From(open), element, generators);
    }

    private SyntaxFault MissingIn() => SyntaxFault.At(Start, "'in' expected after for-loop variables");

    /// <summary>That <c>in</c> is missing is said before that a target is none.</summary>
    private Expression ParseLoopTargets()
    {
        var first = index;
        try
        {
            return ParseTargets();
        }
        catch (SyntaxFault) when (!quiet)
        {
            var (failed, end) = (index, lastEnd);
            index = first;
            if (Follows(ParseOperands) && Kind is not (SyntaxTokenKind.In or SyntaxTokenKind.Error)) throw MissingIn();
            (index, lastEnd) = (failed, end);
            throw;
        }
    }

    private Expression ParseOperands()
    {
        var operand = ParseBitwiseOr();
        while (Accept(SyntaxTokenKind.Comma) && StartsExpression(Kind)) operand = ParseBitwiseOr();
        return operand;
    }

    private ImmutableArray<Comprehension> ParseGenerators(Expression element)
    {
        if (element is StarredExpression) throw SyntaxFault.At(element.Span.Start, "iterable unpacking cannot be used in comprehension");
        var generators = ImmutableArray.CreateBuilder<Comprehension>();
        while (StartsComprehension)
        {
            var start = Start;
            var isAsync = Accept(SyntaxTokenKind.Async);
            Advance();
            var target = ParseLoopTargets();
            if (Kind is not (SyntaxTokenKind.In or SyntaxTokenKind.Error)) throw MissingIn();
            Expect(SyntaxTokenKind.In);
            var iterator = ParseDisjunction();
            var conditions = ImmutableArray.CreateBuilder<Expression>();
            while (Accept(SyntaxTokenKind.If)) conditions.Add(ParseDisjunction());
            generators.Add(new Comprehension(From(start), target, iterator, conditions.DrainToImmutable(), isAsync));
        }
        return generators.DrainToImmutable();
    }
}
