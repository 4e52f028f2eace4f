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
            case TokenKind.Name:
                var name = Identifier(Token);
                Advance();
                return new NameExpression(From(start), name, ExpressionContext.Load);
            case TokenKind.Number:
                var (kind, number) = NumberLiteral.Parse(Token, text);
                Advance();
                return new ConstantExpression(From(start), kind, number, false);
            case TokenKind.String or TokenKind.FStringStart:
                return ParseStrings();
            case TokenKind.None:
                Advance();
                return new ConstantExpression(From(start), ConstantKind.None, null, false);
            case TokenKind.True or TokenKind.False:
                var value = Kind == TokenKind.True;
                Advance();
                return new ConstantExpression(From(start), ConstantKind.Boolean, value, false);
            case TokenKind.Ellipsis:
                Advance();
                return new ConstantExpression(From(start), ConstantKind.Ellipsis, null, false);
            case TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace:
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
            TokenKind.LeftParenthesis => ParseParenthesized(),
            TokenKind.LeftBracket => ParseList(),
            _ => ParseBraced(),
        };
        levels -= BracketCost;
        return expression;
    }

    private Expression ParseParenthesized()
    {
        var start = Start;
        Advance();
        if (Accept(TokenKind.RightParenthesis)) return new TupleExpression(From(start), [], ExpressionContext.Load);
        if (Kind == TokenKind.Yield)
        {
            var yielded = ParseYield();
            Expect(TokenKind.RightParenthesis);
            return yielded;
        }
        var first = ParseElement();
        if (StartsComprehension) return ParseGenerator(start, first);
        if (Kind == TokenKind.Comma)
        {
            var elements = ParseElements(first, TokenKind.RightParenthesis);
            return new TupleExpression(From(start), elements, ExpressionContext.Load);
        }
        if (first is StarredExpression && Kind == TokenKind.RightParenthesis) throw SyntaxFault.At(first.Span.Start, "cannot use starred expression here");
        Expect(TokenKind.RightParenthesis);
        return first;
    }

    private Expression ParseList()
    {
        var start = Start;
        Advance();
        if (Accept(TokenKind.RightBracket)) return new ListExpression(From(start), [], ExpressionContext.Load);
        var first = ParseElement();
        if (StartsComprehension)
        {
            var generators = ParseGenerators(first);
            Expect(TokenKind.RightBracket);
            return new ListCompExpression(From(start), first, generators);
        }
        var elements = ParseElements(first, TokenKind.RightBracket);
        return new ListExpression(From(start), elements, ExpressionContext.Load);
    }

    private ImmutableArray<Expression> ParseElements(Expression first, TokenKind end)
    {
        var elements = ImmutableArray.CreateBuilder<Expression>();
        elements.Add(first);
        while (Accept(TokenKind.Comma) && Kind != end && !StartsComprehension) elements.Add(ParseElement());
        if (StartsComprehension && end != TokenKind.RightParenthesis)
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
        if (Accept(TokenKind.RightBrace)) return new DictExpression(From(start), [], []);
        if (Kind == TokenKind.DoubleStar) return ParseDict(start, null);
        var firstStart = Start;
        var first = ParseElement();
        if (Kind == TokenKind.Colon && first is not StarredExpression && !IsBareWalrus(first, firstStart)) return ParseDict(start, first);
        if (StartsComprehension)
        {
            var generators = ParseGenerators(first);
            Expect(TokenKind.RightBrace);
            return new SetCompExpression(From(start), first, generators);
        }
        var elements = ParseElements(first, TokenKind.RightBrace);
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
                Expect(TokenKind.RightBrace);
                return new DictCompExpression(From(start), key, values[0], generators);
            }
            if (!Accept(TokenKind.Comma) || Kind == TokenKind.RightBrace) break;
            key = Kind == TokenKind.DoubleStar ? null : ParseExpression();
        }
        Expect(TokenKind.RightBrace);
        return new DictExpression(From(start), keys.DrainToImmutable(), values.DrainToImmutable());
    }

    private Expression ParseDictValue(Expression? key)
    {
        if (key is null)
        {
            Advance();
            return ParseBitwiseOr();
        }
        if (Kind is TokenKind.Comma or TokenKind.RightBrace) throw SyntaxFault.At(key.Span.Start.Line, key.Span.End.Column, "':' expected after dictionary key");
        Expect(TokenKind.Colon);
        if (Kind is TokenKind.Comma or TokenKind.RightBrace) throw SyntaxFault.At(tokens[index - 1].Start, "expression expected after dictionary key and ':'");
        if (Kind == TokenKind.Star) throw SyntaxFault.At(Start, "cannot use a starred expression in a dictionary value");
        return ParseExpression();
    }

    private bool StartsComprehension => Kind == TokenKind.For || (Kind == TokenKind.Async && NextKind == TokenKind.For);

    private GeneratorExpression ParseGenerator(SourcePosition open, Expression element, bool alone = false)
    {
        var generators = ParseGenerators(element);
        if (alone && Kind == TokenKind.Comma) throw SyntaxFault.At(element.Span.Start, "Generator expression must be parenthesized");
        Expect(TokenKind.RightParenthesis);
        return new GeneratorExpression(From(open), element, generators);
    }

    private ImmutableArray<Comprehension> ParseGenerators(Expression element)
    {
        if (element is StarredExpression) throw SyntaxFault.At(element.Span.Start, "iterable unpacking cannot be used in comprehension");
        var generators = ImmutableArray.CreateBuilder<Comprehension>();
        while (StartsComprehension)
        {
            var start = Start;
            var isAsync = Accept(TokenKind.Async);
            Advance();
            var target = ParseTargets();
            if (Kind is not (TokenKind.In or TokenKind.Error)) throw SyntaxFault.At(Start, "'in' expected after for-loop variables");
            Expect(TokenKind.In);
            var iterator = ParseDisjunction();
            var conditions = ImmutableArray.CreateBuilder<Expression>();
            while (Accept(TokenKind.If)) conditions.Add(ParseDisjunction());
            generators.Add(new Comprehension(From(start), target, iterator, conditions.DrainToImmutable(), isAsync));
        }
        return generators.DrainToImmutable();
    }
}
