using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Text;
using RemoteExecutor.Core.Guard.Python.Tokens;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

internal sealed partial class ModuleParser
{
    /// <summary>Conditional expressions and lambdas end in another expression: what waits for its end is kept in a list.</summary>
    private readonly record struct Unfinished(SourcePosition Start, ParameterList? Parameters, Expression? Body, Expression? Test);

    private static bool StartsExpression(SyntaxTokenKind kind) => kind is SyntaxTokenKind.Name or SyntaxTokenKind.Number or SyntaxTokenKind.String or SyntaxTokenKind.FStringStart
        or SyntaxTokenKind.False or SyntaxTokenKind.None or SyntaxTokenKind.True or SyntaxTokenKind.Await or SyntaxTokenKind.Lambda or SyntaxTokenKind.Not
        or SyntaxTokenKind.LeftParenthesis or SyntaxTokenKind.LeftBracket or SyntaxTokenKind.LeftBrace or SyntaxTokenKind.Ellipsis
        or SyntaxTokenKind.Tilde or SyntaxTokenKind.Plus or SyntaxTokenKind.Minus or SyntaxTokenKind.Star;

    private Expression ParseExpression() => ParseExpression(isLaterKey: false);

    /// <param name="isLaterKey">Of a dictionary that has an entry: there CPython misses the colon, not a comma.</param>
    private Expression ParseExpression(bool isLaterKey)
    {
        List<Unfinished>? unfinished = null;
        Expression expression;
        while (true)
        {
            var start = Start;
            if (Kind == SyntaxTokenKind.Lambda)
            {
                Deepen(2);
                (unfinished ??= []).Add(new Unfinished(start, ParseLambdaHead(), null, null));
                continue;
            }
            var first = index;
            expression = ParseDisjunction();
            if (StartsOperand && !quiet) throw isLaterKey ? MissingColon(expression) : MissingComma(expression, first);
            if (!Accept(SyntaxTokenKind.If)) break;
            var test = ParseDisjunction();
            if (Kind is not (SyntaxTokenKind.Else or SyntaxTokenKind.Colon or SyntaxTokenKind.Error))
            {
                throw SyntaxFault.At(expression.Span.Start, "expected 'else' after 'if' expression");
            }
            Expect(SyntaxTokenKind.Else);
            Deepen(1);
            (unfinished ??= []).Add(new Unfinished(start, null, expression, test));
        }
        if (unfinished is null) return expression;

        CountLink(unfinished.Count);
        for (var i = unfinished.Count - 1; i >= 0; i--)
        {
            var (start, parameters, body, test) = unfinished[i];
            levels -= parameters is null ? 1 : 2;
            expression = parameters is null
                ? new ConditionalExpression(From(start), test!, body!, expression)
                : new LambdaExpression(From(start), parameters, expression);
        }
        return expression;
    }

    private ParameterList ParseLambdaHead()
    {
        var start = Start;
        Advance();
        var parameters = ParseParameters(SyntaxTokenKind.Colon);
        Expect(SyntaxTokenKind.Colon, ":");
        if (Kind == SyntaxTokenKind.FStringMiddle) throw SyntaxFault.At(start, "f-string: lambda expressions are not allowed without parentheses");
        return parameters;
    }

    private Expression ParseNamedExpression()
    {
        var start = Start;
        if (Kind != SyntaxTokenKind.Name || NextKind != SyntaxTokenKind.Walrus)
        {
            var first = index;
            var expression = ParseExpression();
            if (Kind == SyntaxTokenKind.Walrus && !quiet) throw IfFollowed(ParseExpression, expression, $"cannot use assignment expressions with {Targets.Describe(expression)}");
            return Kind == SyntaxTokenKind.Assign && !quiet ? throw MisplacedAssignment(expression, first) : expression;
        }
        var target = new NameExpression(default, ExpectName(), ExpressionContext.Store);
        target = target with { Span = From(start) };
        Advance();
        var value = ParseExpression();
        return new NamedExpression(From(start), target, value);
    }

    /// <summary><c>*a</c> or an expression.</summary>
    private Expression ParseStarExpression()
    {
        if (Kind != SyntaxTokenKind.Star) return ParseExpression();
        return ParseStarred();
    }

    private StarredExpression ParseStarred()
    {
        var start = Start;
        Advance();
        var value = ParseBitwiseOr();
        return new StarredExpression(From(start), value, ExpressionContext.Load);
    }

    /// <summary>An element of a list, tuple or set.</summary>
    private Expression ParseElement() => Kind == SyntaxTokenKind.Star ? ParseStarred() : ParseNamedExpression();

    /// <summary>One expression, or several as a tuple without parentheses.</summary>
    private Expression ParseStarExpressions()
    {
        var start = Start;
        var first = ParseStarExpression();
        if (Kind != SyntaxTokenKind.Comma) return first;
        var elements = ImmutableArray.CreateBuilder<Expression>();
        elements.Add(first);
        while (Accept(SyntaxTokenKind.Comma) && StartsExpression(Kind)) elements.Add(ParseStarExpression());
        return new TupleExpression(From(start), elements.DrainToImmutable(), ExpressionContext.Load);
    }

    private Expression ParseYield()
    {
        var start = Start;
        Advance();
        if (Accept(SyntaxTokenKind.From))
        {
            var source = ParseExpression();
            return new YieldFromExpression(From(start), source);
        }
        var value = StartsExpression(Kind) ? ParseStarExpressions() : null;
        return new YieldExpression(From(start), value);
    }

    private Expression ParseTargets()
    {
        var start = Start;
        var first = ParseTarget(allowStar: true);
        if (Kind != SyntaxTokenKind.Comma) return first;
        var elements = ImmutableArray.CreateBuilder<Expression>();
        elements.Add(first);
        while (Accept(SyntaxTokenKind.Comma) && StartsExpression(Kind)) elements.Add(ParseTarget(allowStar: true));
        return new TupleExpression(From(start), elements.DrainToImmutable(), ExpressionContext.Store);
    }

    private Expression ParseTarget(bool allowStar)
    {
        var start = Start;
        if (!allowStar || !Accept(SyntaxTokenKind.Star)) return Targets.Convert(ParsePrimary(), ExpressionContext.Store);
        var target = ParseTarget(allowStar: false);
        return new StarredExpression(From(start), target, ExpressionContext.Store);
    }
}
