using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Text;
using RemoteExecutor.Core.Guard.Python.Tokens;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

internal sealed partial class ModuleParser
{
    private Statement ParseSimpleStatement()
    {
        var start = Start;
        switch (Kind)
        {
            case SyntaxTokenKind.Pass:
                Advance();
                return new PassStatement(From(start));
            case SyntaxTokenKind.Break:
                Advance();
                return new BreakStatement(From(start));
            case SyntaxTokenKind.Continue:
                Advance();
                return new ContinueStatement(From(start));
            case SyntaxTokenKind.Return:
                Advance();
                var returned = StartsExpression(Kind) ? ParseStarExpressions() : null;
                return new ReturnStatement(From(start), returned);
            case SyntaxTokenKind.Raise:
                return ParseRaise();
            case SyntaxTokenKind.Global:
                Advance();
                var globals = ParseNames();
                return new GlobalStatement(From(start), globals);
            case SyntaxTokenKind.Nonlocal:
                Advance();
                var names = ParseNames();
                return new NonlocalStatement(From(start), names);
            case SyntaxTokenKind.Del:
                return ParseDelete();
            case SyntaxTokenKind.Assert:
                return ParseAssert();
            case SyntaxTokenKind.Import:
                return ParseImport();
            case SyntaxTokenKind.From:
                return ParseImportFrom();
            case SyntaxTokenKind.Name when NextKind == SyntaxTokenKind.Name && IsSoftKeyword("type"):
                return ParseTypeAlias();
            default:
                return ParseExpressionStatement();
        }
    }

    private RaiseStatement ParseRaise()
    {
        var start = Start;
        Advance();
        if (!StartsExpression(Kind)) return new RaiseStatement(From(start), null, null);
        var exception = ParseExpression();
        var cause = Accept(SyntaxTokenKind.From) ? ParseExpression() : null;
        return new RaiseStatement(From(start), exception, cause);
    }

    private ImmutableArray<string> ParseNames()
    {
        var names = ImmutableArray.CreateBuilder<string>();
        do names.Add(ExpectName());
        while (Accept(SyntaxTokenKind.Comma));
        return names.DrainToImmutable();
    }

    private AssertStatement ParseAssert()
    {
        var start = Start;
        Advance();
        var test = ParseExpression();
        var message = Accept(SyntaxTokenKind.Comma) ? ParseExpression() : null;
        return new AssertStatement(From(start), test, message);
    }

    private DeleteStatement ParseDelete()
    {
        var start = Start;
        Advance();
        var targets = ImmutableArray.CreateBuilder<Expression>();
        var first = index;
        do targets.Add(StartsTarget ? Targets.Convert(ParsePrimary(), ExpressionContext.Del) : throw WrongTarget(first, ExpressionContext.Del));
        while (Accept(SyntaxTokenKind.Comma) && StartsExpression(Kind));
        if (Kind is not (SyntaxTokenKind.Semicolon or SyntaxTokenKind.Newline)) throw WrongTarget(first, ExpressionContext.Del);
        return new DeleteStatement(From(start), targets.DrainToImmutable());
    }

    private TypeAliasStatement ParseTypeAlias()
    {
        var start = Start;
        Advance();
        var at = Start;
        var name = ExpectName();
        var target = new NameExpression(From(at), name, ExpressionContext.Store);
        var parameters = ParseTypeParameters();
        Expect(SyntaxTokenKind.Assign);
        var value = ParseExpression();
        return new TypeAliasStatement(From(start), target, parameters, value);
    }

    /// <summary>An expression, or an assignment once its sign is met: what stands before is then turned into a target.</summary>
    private Statement ParseExpressionStatement()
    {
        var start = Start;
        var parenthesized = Kind == SyntaxTokenKind.LeftParenthesis;
        var first = ParseYieldOrStarExpressions();
        if (Kind == SyntaxTokenKind.Assign) return ParseAssignment(start, first);
        if (Kind == SyntaxTokenKind.Colon) return ParseAnnotated(start, first, parenthesized);
        if (AugmentedOperator(Kind) is not { } op) return new ExpressionStatement(From(start), first);

        if (first is not (NameExpression or AttributeExpression or SubscriptExpression))
        {
            throw SyntaxFault.At(first.Span.Start, $"'{Targets.Describe(first)}' is an illegal expression for augmented assignment");
        }
        var target = Targets.Convert(first, ExpressionContext.Store);
        Advance();
        var value = ParseYieldOrStarExpressions();
        return new AugAssignStatement(From(start), target, op, value);
    }

    private AssignStatement ParseAssignment(SourcePosition start, Expression first)
    {
        var targets = ImmutableArray.CreateBuilder<Expression>();
        var value = first;
        while (Kind == SyntaxTokenKind.Assign)
        {
            if (value == first && Targets.IsOperand(value)) throw MisplacedAssignment(value, -1);
            targets.Add(Targets.Convert(value, ExpressionContext.Store));
            Advance();
            value = ParseYieldOrStarExpressions();
        }
        return new AssignStatement(From(start), targets.DrainToImmutable(), value);
    }

    private AnnAssignStatement ParseAnnotated(SourcePosition start, Expression first, bool parenthesized)
    {
        switch (first)
        {
            case NameExpression or AttributeExpression or SubscriptExpression:
                break;
            case ListExpression or TupleExpression:
                throw IfFollowed(ParseExpression, first, $"only single target (not {Targets.Describe(first)}) can be annotated");
            default:
                throw IfFollowed(ParseExpression, first, "illegal target for annotation");
        }
        Advance();
        var annotation = ParseExpression();
        var value = Accept(SyntaxTokenKind.Assign) ? ParseYieldOrStarExpressions() : null;
        var simple = first is NameExpression && !parenthesized;
        return new AnnAssignStatement(From(start), Targets.Convert(first, ExpressionContext.Store), annotation, value, simple);
    }

    private Expression ParseYieldOrStarExpressions() => Kind == SyntaxTokenKind.Yield ? ParseYield() : ParseStarExpressions();

    private static BinaryOperator? AugmentedOperator(SyntaxTokenKind kind) => kind switch
    {
        SyntaxTokenKind.PlusAssign => BinaryOperator.Add,
        SyntaxTokenKind.MinusAssign => BinaryOperator.Sub,
        SyntaxTokenKind.StarAssign => BinaryOperator.Mult,
        SyntaxTokenKind.AtAssign => BinaryOperator.MatMult,
        SyntaxTokenKind.SlashAssign => BinaryOperator.Div,
        SyntaxTokenKind.PercentAssign => BinaryOperator.Mod,
        SyntaxTokenKind.AmpersandAssign => BinaryOperator.BitAnd,
        SyntaxTokenKind.BarAssign => BinaryOperator.BitOr,
        SyntaxTokenKind.CaretAssign => BinaryOperator.BitXor,
        SyntaxTokenKind.LeftShiftAssign => BinaryOperator.LShift,
        SyntaxTokenKind.RightShiftAssign => BinaryOperator.RShift,
        SyntaxTokenKind.DoubleStarAssign => BinaryOperator.Pow,
        SyntaxTokenKind.DoubleSlashAssign => BinaryOperator.FloorDiv,
        _ => null,
    };
}
