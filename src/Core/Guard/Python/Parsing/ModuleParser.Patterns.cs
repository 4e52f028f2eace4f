using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Text;
using RemoteExecutor.Core.Guard.Python.Tokens;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

internal sealed partial class ModuleParser
{
    /// <summary>A capture, the wildcard, a dotted name or a class.</summary>
    private Pattern ParseNamePattern()
    {
        var start = Start;
        var bare = NextKind is not (SyntaxTokenKind.Dot or SyntaxTokenKind.LeftParenthesis);
        if (bare)
        {
            var name = ParseCaptureName();
            return new AsPattern(From(start), null, name == "_" ? null : name);
        }
        var value = ParseNameOrAttribute();
        if (Kind == SyntaxTokenKind.LeftParenthesis) return ParseClassPattern(start, value);
        return Kind == SyntaxTokenKind.Assign ? throw Fail() : new ValuePattern(From(start), value);
    }

    private Expression ParseNameOrAttribute()
    {
        var start = Start;
        var id = ExpectName();
        Expression value = new NameExpression(From(start), id, ExpressionContext.Load);
        for (var links = 1; Accept(SyntaxTokenKind.Dot); links++)
        {
            var attribute = ExpectName();
            value = new AttributeExpression(From(start), value, attribute, ExpressionContext.Load);
            CountLink(links);
        }
        return value;
    }

    private ClassPattern ParseClassPattern(SourcePosition start, Expression type)
    {
        Advance();
        Deepen(BracketCost);
        var positional = ImmutableArray.CreateBuilder<Pattern>();
        var names = ImmutableArray.CreateBuilder<string>();
        var named = ImmutableArray.CreateBuilder<Pattern>();
        while (Kind != SyntaxTokenKind.RightParenthesis)
        {
            if (Kind == SyntaxTokenKind.Name && NextKind == SyntaxTokenKind.Assign)
            {
                names.Add(ExpectName());
                Advance();
                named.Add(ParsePattern());
            }
            else
            {
                var at = Start;
                positional.Add(ParsePattern());
                if (names.Count > 0) throw SyntaxFault.At(at, "positional patterns follow keyword patterns");
            }
            if (!Accept(SyntaxTokenKind.Comma)) break;
        }
        levels -= BracketCost;
        Expect(SyntaxTokenKind.RightParenthesis);
        return new ClassPattern(From(start), type, positional.DrainToImmutable(), names.DrainToImmutable(), named.DrainToImmutable());
    }

    /// <summary>A sequence, or a pattern in parentheses.</summary>
    private Pattern ParseBracketedPattern()
    {
        var start = Start;
        var end = Kind == SyntaxTokenKind.LeftParenthesis ? SyntaxTokenKind.RightParenthesis : SyntaxTokenKind.RightBracket;
        Advance();
        Deepen(BracketCost);
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        var comma = false;
        while (Kind != end)
        {
            patterns.Add(ParseMaybeStarPattern());
            if (!Accept(SyntaxTokenKind.Comma)) break;
            comma = true;
        }
        levels -= BracketCost;
        var group = end == SyntaxTokenKind.RightParenthesis && !comma && patterns.Count == 1;
        if (group && patterns[0] is StarPattern) throw Fail();
        Expect(end);
        return group ? patterns[0] : new SequencePattern(From(start), patterns.DrainToImmutable());
    }

    private MappingPattern ParseMappingPattern()
    {
        var start = Start;
        Advance();
        Deepen(BracketCost);
        var keys = ImmutableArray.CreateBuilder<Expression>();
        var patterns = ImmutableArray.CreateBuilder<Pattern>();
        string? rest = null;
        while (Kind != SyntaxTokenKind.RightBrace)
        {
            if (rest is not null) throw Fail();
            if (Accept(SyntaxTokenKind.DoubleStar))
            {
                if (IsSoftKeyword("_")) throw Fail();
                rest = ParseCaptureName();
            }
            else
            {
                keys.Add(ParseMappingKey());
                Expect(SyntaxTokenKind.Colon);
                patterns.Add(ParsePattern());
            }
            if (!Accept(SyntaxTokenKind.Comma)) break;
        }
        levels -= BracketCost;
        Expect(SyntaxTokenKind.RightBrace);
        return new MappingPattern(From(start), keys.DrainToImmutable(), patterns.DrainToImmutable(), rest);
    }

    private Expression ParseMappingKey() => Kind switch
    {
        SyntaxTokenKind.Name => NextKind == SyntaxTokenKind.Dot ? ParseNameOrAttribute() : throw FailAfterName(),
        SyntaxTokenKind.None or SyntaxTokenKind.True or SyntaxTokenKind.False => ParseAtom(),
        _ => ParseLiteralPattern(),
    };

    private SyntaxFault FailAfterName()
    {
        Advance();
        return Fail();
    }

    /// <summary>Strings, numbers with a sign, and complex numbers as a sum.</summary>
    private Expression ParseLiteralPattern()
    {
        if (Kind is SyntaxTokenKind.String or SyntaxTokenKind.FStringStart) return ParseStrings();
        var start = Start;
        var real = ParseSignedNumber();
        if (Kind is not (SyntaxTokenKind.Plus or SyntaxTokenKind.Minus)) return real;
        var op = Kind == SyntaxTokenKind.Plus ? BinaryOperator.Add : BinaryOperator.Sub;
        if (NumberKind(real) == ConstantKind.Imaginary) throw SyntaxFault.At(start, "real number required in complex literal");
        Advance();
        if (Kind != SyntaxTokenKind.Number) throw Fail();
        var imaginary = ParseAtom();
        if (NumberKind(imaginary) != ConstantKind.Imaginary) throw SyntaxFault.At(imaginary.Span.Start, "imaginary number required in complex literal");
        return new BinOpExpression(From(start), real, op, imaginary);
    }

    private static ConstantKind NumberKind(Expression number) => ((ConstantExpression)(number is UnaryOpExpression signed ? signed.Operand : number)).Kind;

    private Expression ParseSignedNumber()
    {
        var start = Start;
        var negative = Accept(SyntaxTokenKind.Minus);
        if (Kind != SyntaxTokenKind.Number) throw Fail();
        var number = ParseAtom();
        return negative ? new UnaryOpExpression(From(start), UnaryOperator.USub, number) : number;
    }
}
