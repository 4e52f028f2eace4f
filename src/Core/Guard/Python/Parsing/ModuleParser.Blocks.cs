using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Text;
using RemoteExecutor.Core.Guard.Python.Tokens;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

internal sealed partial class ModuleParser
{
    private ImmutableArray<Statement> ParseStatements(SyntaxTokenKind end)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        while (Kind != end) ParseStatement(statements);
        return statements.DrainToImmutable();
    }

    private void ParseStatement(ImmutableArray<Statement>.Builder into)
    {
        var compound = Kind switch
        {
            SyntaxTokenKind.If => ParseIf(),
            SyntaxTokenKind.While => ParseWhile(),
            SyntaxTokenKind.For => ParseFor(Start, isAsync: false),
            SyntaxTokenKind.With => ParseWith(Start, isAsync: false),
            SyntaxTokenKind.Try => ParseTry(),
            SyntaxTokenKind.Def or SyntaxTokenKind.Class or SyntaxTokenKind.At => ParseDefinition(),
            SyntaxTokenKind.Async => ParseAsync(),
            SyntaxTokenKind.Name when IsSoftKeyword("match") && EndsInColon() => ParseMatch(),
            _ => null,
        };
        if (compound is not null) into.Add(compound);
        else ParseSimpleStatements(into);
    }

    private Statement ParseAsync()
    {
        var start = Start;
        if (NextKind == SyntaxTokenKind.Def) return ParseDefinition();
        Advance();
        return Kind switch
        {
            SyntaxTokenKind.For => ParseFor(start, isAsync: true),
            SyntaxTokenKind.With => ParseWith(start, isAsync: true),
            _ => throw Fail(),
        };
    }

    private void ParseSimpleStatements(ImmutableArray<Statement>.Builder into)
    {
        do into.Add(ParseSimpleStatement());
        while (Accept(SyntaxTokenKind.Semicolon) && Kind != SyntaxTokenKind.Newline);
        Expect(SyntaxTokenKind.Newline);
    }

    /// <param name="owner">What the block belongs to, for the message.</param>
    /// <param name="line">The line of its keyword.</param>
    private ImmutableArray<Statement> ParseBlock(string owner, int line)
    {
        if (!Accept(SyntaxTokenKind.Newline))
        {
            var simple = ImmutableArray.CreateBuilder<Statement>();
            ParseSimpleStatements(simple);
            return simple.DrainToImmutable();
        }
        if (Kind == SyntaxTokenKind.Error) throw Fail();
        if (Kind != SyntaxTokenKind.Indent)
        {
            throw FailHere($"expected an indented block after {owner} on line {line}", PythonErrorKind.Indentation);
        }
        Advance();
        Deepen(BlockCost);
        var body = ParseStatements(SyntaxTokenKind.Dedent);
        levels -= BlockCost;
        Advance();
        return body;
    }

    private const int BlockCost = 6;

    /// <summary>The colon before a block.</summary>
    private void ExpectColon()
    {
        if (Kind == SyntaxTokenKind.Newline) throw SyntaxFault.At(Start, "expected ':'");
        Expect(SyntaxTokenKind.Colon);
    }

    /// <summary>Whether the logical line ends in a colon: then a word that may be a keyword is one, since no simple statement ends so.</summary>
    private bool EndsInColon()
    {
        var i = index + 1;
        while (tokens[i].Kind is not (SyntaxTokenKind.Newline or SyntaxTokenKind.EndMarker or SyntaxTokenKind.Error)) i++;
        return tokens[i].Kind == SyntaxTokenKind.Newline && tokens[i - 1].Kind == SyntaxTokenKind.Colon && i - 1 > index + 1;
    }

    private IfStatement ParseIf()
    {
        var branches = new List<(SourcePosition Start, Expression Test, ImmutableArray<Statement> Body)>();
        do
        {
            var start = Start;
            var owner = Kind == SyntaxTokenKind.If ? "'if' statement" : "'elif' statement";
            Advance();
            var test = ParseNamedExpression();
            ExpectColon();
            Deepen(1);
            branches.Add((start, test, ParseBlock(owner, start.Line)));
        }
        while (Kind == SyntaxTokenKind.Elif);
        levels -= branches.Count;
        CountLink(branches.Count);

        var orElse = ParseElse();
        for (var i = branches.Count - 1; i > 0; i--)
        {
            orElse = [new IfStatement(From(branches[i].Start), branches[i].Test, branches[i].Body, orElse)];
        }
        return new IfStatement(From(branches[0].Start), branches[0].Test, branches[0].Body, orElse);
    }

    private ImmutableArray<Statement> ParseElse()
    {
        var line = Start.Line;
        if (!Accept(SyntaxTokenKind.Else)) return [];
        Expect(SyntaxTokenKind.Colon, ":");
        return ParseBlock("'else' statement", line);
    }

    private WhileStatement ParseWhile()
    {
        var start = Start;
        Advance();
        var test = ParseNamedExpression();
        ExpectColon();
        var body = ParseBlock("'while' statement", start.Line);
        var orElse = ParseElse();
        return new WhileStatement(From(start), test, body, orElse);
    }

    private ForStatement ParseFor(SourcePosition start, bool isAsync)
    {
        var line = Start.Line;
        Advance();
        var first = index;
        var target = StartsTarget || Kind == SyntaxTokenKind.Star ? ParseTargets() : throw WrongTarget(first, ExpressionContext.Store);
        if (!Accept(SyntaxTokenKind.In)) throw WrongTarget(first, ExpressionContext.Store);
        var iterator = ParseStarExpressions();
        ExpectColon();
        var body = ParseBlock("'for' statement", line);
        var orElse = ParseElse();
        return new ForStatement(From(start), target, iterator, body, orElse, isAsync);
    }

    private TryStatement ParseTry()
    {
        var start = Start;
        Advance();
        Expect(SyntaxTokenKind.Colon, ":");
        var body = ParseBlock("'try' statement", start.Line);
        var handlers = ImmutableArray.CreateBuilder<ExceptHandler>();
        var star = Kind == SyntaxTokenKind.Except && NextKind == SyntaxTokenKind.Star;
        while (Kind == SyntaxTokenKind.Except) handlers.Add(ParseHandler(star));
        if (handlers.Count == 0 && Kind is not (SyntaxTokenKind.Finally or SyntaxTokenKind.Error))
        {
            throw FailHere("expected 'except' or 'finally' block");
        }

        var orElse = handlers.Count > 0 ? ParseElse() : [];
        ImmutableArray<Statement> final = [];
        var line = Start.Line;
        if (Accept(SyntaxTokenKind.Finally))
        {
            Expect(SyntaxTokenKind.Colon, ":");
            final = ParseBlock("'finally' statement", line);
        }
        return new TryStatement(From(start), body, handlers.DrainToImmutable(), orElse, final, star);
    }

    private ExceptHandler ParseHandler(bool star)
    {
        var start = Start;
        if ((NextKind == SyntaxTokenKind.Star) != star) throw SyntaxFault.At(start, "cannot have both 'except' and 'except*' on the same 'try'");
        Advance();
        if (star)
        {
            Advance();
            if (Kind is SyntaxTokenKind.Colon or SyntaxTokenKind.Newline) throw SyntaxFault.At(Start, "expected one or more exception types");
        }
        Expression? type = null;
        string? name = null;
        if (Kind is not (SyntaxTokenKind.Colon or SyntaxTokenKind.Newline))
        {
            type = ParseExpression();
            if (Kind == SyntaxTokenKind.Comma) throw SyntaxFault.At(type.Span.Start, "multiple exception types must be parenthesized");
            if (Accept(SyntaxTokenKind.As)) name = ExpectName();
        }
        ExpectColon();
        var body = ParseBlock(star ? "'except*' statement" : "'except' statement", start.Line);
        return new ExceptHandler(From(start), type, name, body);
    }
}
