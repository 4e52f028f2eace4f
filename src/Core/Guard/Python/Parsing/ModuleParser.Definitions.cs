using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Tokens;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

internal sealed partial class ModuleParser
{
    private Statement ParseDefinition()
    {
        var decorators = ImmutableArray.CreateBuilder<Expression>();
        while (Accept(TokenKind.At))
        {
            decorators.Add(ParseNamedExpression());
            Expect(TokenKind.Newline);
        }
        return Kind switch
        {
            TokenKind.Class => ParseClass(decorators.DrainToImmutable()),
            TokenKind.Def => ParseFunction(decorators.DrainToImmutable(), isAsync: false),
            TokenKind.Async when NextKind == TokenKind.Def => ParseFunction(decorators.DrainToImmutable(), isAsync: true),
            _ => throw Fail(),
        };
    }

    private ClassDefStatement ParseClass(ImmutableArray<Expression> decorators)
    {
        var start = Start;
        Advance();
        var name = ExpectName();
        var typeParameters = ParseTypeParameters();
        var arguments = Kind == TokenKind.LeftParenthesis ? ParseArguments(allowGenerator: false) : ([], []);
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
        Expect(TokenKind.LeftParenthesis, "(");
        Deepen(BracketCost);
        var parameters = ParseParameters(TokenKind.RightParenthesis);
        levels -= BracketCost;
        Expect(TokenKind.RightParenthesis);
        var returns = Kind == TokenKind.Arrow ? ParseReturns() : null;
        Expect(TokenKind.Colon, ":");
        var body = ParseBlock("function definition", line);
        return new FunctionDefStatement(From(start), name, parameters, body, decorators, returns, typeParameters, isAsync);
    }

    private Expression ParseReturns()
    {
        var arrow = Start;
        Advance();
        return StartsExpression(Kind) || Kind == TokenKind.Error ? ParseExpression() : throw SyntaxFault.At(arrow, "expected ':'");
    }

    private ImmutableArray<TypeParameter> ParseTypeParameters()
    {
        if (!Accept(TokenKind.LeftBracket)) return [];
        if (Kind == TokenKind.RightBracket) throw SyntaxFault.At(Start, "Type parameter list cannot be empty");
        Deepen(BracketCost);
        var parameters = ImmutableArray.CreateBuilder<TypeParameter>();
        do parameters.Add(ParseTypeParameter());
        while (Accept(TokenKind.Comma) && Kind != TokenKind.RightBracket);
        levels -= BracketCost;
        Expect(TokenKind.RightBracket);
        return parameters.DrainToImmutable();
    }

    private TypeParameter ParseTypeParameter()
    {
        var start = Start;
        if (Accept(TokenKind.Star))
        {
            var tuple = ExpectName();
            if (Kind == TokenKind.Colon) throw NoBound("TypeVarTuple");
            var values = Accept(TokenKind.Assign) ? ParseStarExpression() : null;
            return new TypeVarTupleParameter(From(start), tuple, values);
        }
        if (Accept(TokenKind.DoubleStar))
        {
            var specification = ExpectName();
            if (Kind == TokenKind.Colon) throw NoBound("ParamSpec");
            var value = Accept(TokenKind.Assign) ? ParseExpression() : null;
            return new ParamSpecParameter(From(start), specification, value);
        }
        var name = ExpectName();
        var bound = Accept(TokenKind.Colon) ? ParseExpression() : null;
        var standard = Accept(TokenKind.Assign) ? ParseExpression() : null;
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
