using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Tokens;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

internal sealed partial class ModuleParser
{
    private Statement ParseDefinition()
    {
        var decorators = ImmutableArray.CreateBuilder<Expression>();
        while (Accept(SyntaxTokenKind.At))
        {
            decorators.Add(ParseNamedExpression());
            Expect(SyntaxTokenKind.Newline);
        }
        return Kind switch
        {
            SyntaxTokenKind.Class => ParseClass(decorators.DrainToImmutable()),
            SyntaxTokenKind.Def => ParseFunction(decorators.DrainToImmutable(), isAsync: false),
            SyntaxTokenKind.Async when NextKind == SyntaxTokenKind.Def => ParseFunction(decorators.DrainToImmutable(), isAsync: true),
            _ => throw Fail(),
        };
    }

    private ClassDefStatement ParseClass(ImmutableArray<Expression> decorators)
    {
        var start = Start;
        Advance();
        var name = ExpectName();
        var typeParameters = ParseTypeParameters();
        var arguments = Kind == SyntaxTokenKind.LeftParenthesis ? ParseArguments(allowGenerator: false) : ([], []);
        ExpectColon();
        var body = ParseBlock("class definition", start.Line);
        return new ClassDefStatement(From(start), name, arguments.Positional, arguments.Keywords, body, decorators, typeParameters);
    }

    private FunctionDefStatement ParseFunction(ImmutableArray<Expression> decorators, bool isAsync)
    {
        var start = Start;
        if (isAsync) Advance();
        var line = Start.Line;
        Advance();
        var name = ExpectName();
        var typeParameters = ParseTypeParameters();
        Expect(SyntaxTokenKind.LeftParenthesis, "(");
        Deepen(BracketCost);
        var parameters = ParseParameters(SyntaxTokenKind.RightParenthesis);
        levels -= BracketCost;
        Expect(SyntaxTokenKind.RightParenthesis);
        var returns = Kind == SyntaxTokenKind.Arrow ? ParseReturns() : null;
        Expect(SyntaxTokenKind.Colon, ":");
        var body = ParseBlock("function definition", line);
        return new FunctionDefStatement(From(start), name, parameters, body, decorators, returns, typeParameters, isAsync);
    }

    private Expression ParseReturns()
    {
        var arrow = Start;
        Advance();
        return StartsExpression(Kind) || Kind == SyntaxTokenKind.Error ? ParseExpression() : throw SyntaxFault.At(arrow, "expected ':'");
    }

    private ImmutableArray<TypeParameter> ParseTypeParameters()
    {
        if (!Accept(SyntaxTokenKind.LeftBracket)) return [];
        if (Kind == SyntaxTokenKind.RightBracket) throw SyntaxFault.At(Start, "Type parameter list cannot be empty");
        Deepen(BracketCost);
        var parameters = ImmutableArray.CreateBuilder<TypeParameter>();
        do parameters.Add(ParseTypeParameter());
        while (Accept(SyntaxTokenKind.Comma) && Kind != SyntaxTokenKind.RightBracket);
        levels -= BracketCost;
        Expect(SyntaxTokenKind.RightBracket);
        return parameters.DrainToImmutable();
    }

    private TypeParameter ParseTypeParameter()
    {
        var start = Start;
        if (Accept(SyntaxTokenKind.Star))
        {
            var tuple = ExpectName();
            if (Kind == SyntaxTokenKind.Colon) throw NoBound("TypeVarTuple");
            var values = Accept(SyntaxTokenKind.Assign) ? ParseStarExpression() : null;
            return new TypeVarTupleParameter(From(start), tuple, values);
        }
        if (Accept(SyntaxTokenKind.DoubleStar))
        {
            var specification = ExpectName();
            if (Kind == SyntaxTokenKind.Colon) throw NoBound("ParamSpec");
            var value = Accept(SyntaxTokenKind.Assign) ? ParseExpression() : null;
            return new ParamSpecParameter(From(start), specification, value);
        }
        var name = ExpectName();
        var bound = Accept(SyntaxTokenKind.Colon) ? ParseExpression() : null;
        var standard = Accept(SyntaxTokenKind.Assign) ? ParseExpression() : null;
        return new TypeVarParameter(From(start), name, bound, standard);
    }

    private SyntaxFault NoBound(string kind)
    {
        var colon = Start;
        Advance();
        var what = ParseExpression() is TupleExpression ? "constraints" : "bound";
        return SyntaxFault.At(colon, $"cannot use {what} with {kind}");
    }
}
