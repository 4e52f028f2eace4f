using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Text;
using RemoteExecutor.Core.Guard.Python.Tokens;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

internal sealed partial class ModuleParser
{
    /// <summary>Set by <c>from __future__ import barry_as_FLUFL</c>: inequality is then spelled <c>&lt;&gt;</c>, and only so.</summary>
    private bool obsoleteInequality;

    private Expression ParseDisjunction()
    {
        var start = Start;
        var first = ParseConjunction();
        if (Kind != SyntaxTokenKind.Or) return first;
        var values = ImmutableArray.CreateBuilder<Expression>();
        values.Add(first);
        while (Accept(SyntaxTokenKind.Or)) values.Add(ParseConjunction());
        return new BoolOpExpression(From(start), BooleanOperator.Or, values.DrainToImmutable());
    }

    private Expression ParseConjunction()
    {
        var start = Start;
        var first = ParseInversion();
        if (Kind != SyntaxTokenKind.And) return first;
        var values = ImmutableArray.CreateBuilder<Expression>();
        values.Add(first);
        while (Accept(SyntaxTokenKind.And)) values.Add(ParseInversion());
        return new BoolOpExpression(From(start), BooleanOperator.And, values.DrainToImmutable());
    }

    private Expression ParseInversion()
    {
        if (Kind != SyntaxTokenKind.Not) return ParseComparison();
        var starts = new List<SourcePosition>();
        for (; Kind == SyntaxTokenKind.Not; Advance())
        {
            starts.Add(Start);
            Deepen(1);
        }
        var operand = ParseComparison();
        levels -= starts.Count;
        CountLink(starts.Count);
        for (var i = starts.Count - 1; i >= 0; i--) operand = new UnaryOpExpression(From(starts[i]), UnaryOperator.Not, operand);
        return operand;
    }

    private Expression ParseComparison()
    {
        var start = Start;
        var left = ParseBitwiseOr();
        if (ComparisonAt() is not { } op) return left;
        var operators = ImmutableArray.CreateBuilder<ComparisonOperator>();
        var comparators = ImmutableArray.CreateBuilder<Expression>();
        for (ComparisonOperator? next = op; next is { } current; next = ComparisonAt())
        {
            Advance();
            if (current is ComparisonOperator.IsNot or ComparisonOperator.NotIn) Advance();
            operators.Add(current);
            comparators.Add(ParseBitwiseOr());
        }
        return new CompareExpression(From(start), left, operators.DrainToImmutable(), comparators.DrainToImmutable());
    }

    private ComparisonOperator? ComparisonAt() => Kind switch
    {
        SyntaxTokenKind.Equal => ComparisonOperator.Eq,
        SyntaxTokenKind.NotEqual when (text[Token.Offset] == '<') == obsoleteInequality => ComparisonOperator.NotEq,
        SyntaxTokenKind.Less => ComparisonOperator.Lt,
        SyntaxTokenKind.LessEqual => ComparisonOperator.LtE,
        SyntaxTokenKind.Greater => ComparisonOperator.Gt,
        SyntaxTokenKind.GreaterEqual => ComparisonOperator.GtE,
        SyntaxTokenKind.Is => NextKind == SyntaxTokenKind.Not ? ComparisonOperator.IsNot : ComparisonOperator.Is,
        SyntaxTokenKind.In => ComparisonOperator.In,
        SyntaxTokenKind.Not when NextKind == SyntaxTokenKind.In => ComparisonOperator.NotIn,
        _ => null,
    };

    private Expression ParseBitwiseOr() => ParseBinary(1);

    /// <summary>Precedence climbing over the left-associative operators.</summary>
    private Expression ParseBinary(int lowest)
    {
        var start = Start;
        var left = ParseFactor();
        var links = 0;
        while (true)
        {
            var (op, precedence) = BinaryAt(Kind);
            if (precedence < lowest) break;
            Advance();
            var right = ParseBinary(precedence + 1);
            left = new BinOpExpression(From(start), left, op, right);
            links++;
        }
        CountLink(links);
        return left;
    }

    private static (BinaryOperator Operator, int Precedence) BinaryAt(SyntaxTokenKind kind) => kind switch
    {
        SyntaxTokenKind.Bar => (BinaryOperator.BitOr, 1),
        SyntaxTokenKind.Caret => (BinaryOperator.BitXor, 2),
        SyntaxTokenKind.Ampersand => (BinaryOperator.BitAnd, 3),
        SyntaxTokenKind.LeftShift => (BinaryOperator.LShift, 4),
        SyntaxTokenKind.RightShift => (BinaryOperator.RShift, 4),
        SyntaxTokenKind.Plus => (BinaryOperator.Add, 5),
        SyntaxTokenKind.Minus => (BinaryOperator.Sub, 5),
        SyntaxTokenKind.Star => (BinaryOperator.Mult, 6),
        SyntaxTokenKind.Slash => (BinaryOperator.Div, 6),
        SyntaxTokenKind.DoubleSlash => (BinaryOperator.FloorDiv, 6),
        SyntaxTokenKind.Percent => (BinaryOperator.Mod, 6),
        SyntaxTokenKind.At => (BinaryOperator.MatMult, 6),
        _ => (default, 0),
    };

    /// <summary>Signs and powers, which bind to the right: a list of what waits for its operand. A base is a power's, its absence a sign's.</summary>
    private Expression ParseFactor()
    {
        List<(SourcePosition Start, UnaryOperator Sign, Expression? Base)>? pending = null;
        Expression operand;
        var cost = 0;
        while (true)
        {
            var start = Start;
            if (SignAt(Kind) is { } sign)
            {
                Advance();
                (pending ??= []).Add((start, sign, null));
                cost++;
                Deepen(1);
                continue;
            }
            operand = ParseAwait();
            if (!Accept(SyntaxTokenKind.DoubleStar)) break;
            (pending ??= []).Add((start, default, operand));
            cost += 2;
            Deepen(2);
        }
        if (pending is null) return operand;

        levels -= cost;
        CountLink(pending.Count);
        for (var i = pending.Count - 1; i >= 0; i--)
        {
            var (start, sign, power) = pending[i];
            operand = power is null
                ? new UnaryOpExpression(From(start), sign, operand)
                : new BinOpExpression(From(start), power, BinaryOperator.Pow, operand);
        }
        return operand;
    }

    private static UnaryOperator? SignAt(SyntaxTokenKind kind) => kind switch
    {
        SyntaxTokenKind.Plus => UnaryOperator.UAdd,
        SyntaxTokenKind.Minus => UnaryOperator.USub,
        SyntaxTokenKind.Tilde => UnaryOperator.Invert,
        _ => null,
    };
}
