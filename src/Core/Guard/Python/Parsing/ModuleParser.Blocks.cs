using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Text;
using RemoteExecutor.Core.Guard.Python.Tokens;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

internal sealed partial class ModuleParser
{
    private ImmutableArray<Statement> ParseStatements(TokenKind end)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        while (Kind != end) ParseStatement(statements);
        return statements.DrainToImmutable();
    }

    private void ParseStatement(ImmutableArray<Statement>.Builder into)
    {
        var compound = Kind switch
        {
            TokenKind.If => ParseIf(),
            TokenKind.While => ParseWhile(),
            TokenKind.For => ParseFor(Start, isAsync: false),
            TokenKind.With => ParseWith(Start, isAsync: false),
            TokenKind.Try => ParseTry(),
            TokenKind.Def or TokenKind.Class or TokenKind.At => ParseDefinition(),
            TokenKind.Async => ParseAsync(),
            TokenKind.Name when IsSoftKeyword("match") && EndsInColon() => ParseMatch(),
            _ => null,
        };
        if (compound is not null) into.Add(compound);
        else ParseSimpleStatements(into);
    }

    private Statement ParseAsync()
    {
        var start = Start;
        if (NextKind == TokenKind.Def) return ParseDefinition();
        Advance();
        return Kind switch
        {
            TokenKind.For => ParseFor(start, isAsync: true),
            TokenKind.With => ParseWith(start, isAsync: true),
            _ => throw Fail(),
        };
    }

    private void ParseSimpleStatements(ImmutableArray<Statement>.Builder into)
    {
        do into.Add(ParseSimpleStatement());
        while (Accept(TokenKind.Semicolon) && Kind != TokenKind.Newline);
        Expect(TokenKind.Newline);
    }

    /// <param name="owner">What the block belongs to, for the message.</param>
    /// <param name="line">The line of its keyword.</param>
    private ImmutableArray<Statement> ParseBlock(string owner, int line)
    {
        if (!Accept(TokenKind.Newline))
        {
            var simple = ImmutableArray.CreateBuilder<Statement>();
            ParseSimpleStatements(simple);
            return simple.DrainToImmutable();
        }
        if (Kind == TokenKind.Error) throw Fail();
        if (Kind != TokenKind.Indent)
        {
            throw FailHere($"expected an indented block after {owner} on line {line}", PythonErrorKind.Indentation);
        }
        Advance();
        Deepen(BlockCost);
        var body = ParseStatements(TokenKind.Dedent);
        levels -= BlockCost;
        Advance();
        return body;
    }

    private const int BlockCost = 6;

    /// <summary>The colon before a block.</summary>
    private void ExpectColon()
    {
        if (Kind == TokenKind.Newline) throw SyntaxFault.At(Start, "expected ':'");
        Expect(TokenKind.Colon);
    }

    /// <summary>Whether the logical line ends in a colon: then a word that may be a keyword is one, since no simple statement ends so.</summary>
    private bool EndsInColon()
    {
        var i = index + 1;
        while (tokens[i].Kind is not (TokenKind.Newline or TokenKind.EndMarker or TokenKind.Error)) i++;
        return tokens[i].Kind == TokenKind.Newline && tokens[i - 1].Kind == TokenKind.Colon && i - 1 > index + 1;
    }

    private IfStatement ParseIf()
    {
        var branches = new List<(SourcePosition Start, Expression Test, ImmutableArray<Statement> Body)>();
        do
        {
            var start = Start;
            var owner = Kind == TokenKind.If ? "'if' statement" : "'elif' statement";
            Advance();
            var test = ParseNamedExpression();
            ExpectColon();
            Deepen(1);
            branches.Add((start, test, ParseBlock(owner, start.Line)));
        }
        while (Kind == TokenKind.Elif);
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
        if (!Accept(TokenKind.Else)) return [];
        Expect(TokenKind.Colon, ":");
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
        var target = StartsTarget || Kind == TokenKind.Star ? ParseTargets() : throw WrongTarget(first, ExpressionContext.Store);
        if (!Accept(TokenKind.In)) throw WrongTarget(first, ExpressionContext.Store);
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
        Expect(TokenKind.Colon, ":");
        var body = ParseBlock("'try' statement", start.Line);
        var handlers = ImmutableArray.CreateBuilder<ExceptHandler>();
        var star = Kind == TokenKind.Except && NextKind == TokenKind.Star;
        while (Kind == TokenKind.Except) handlers.Add(ParseHandler(star));
        if (handlers.Count == 0 && Kind is not (TokenKind.Finally or TokenKind.Error))
        {
            throw FailHere("expected 'except' or 'finally' block");
        }

        var orElse = handlers.Count > 0 ? ParseElse() : [];
        ImmutableArray<Statement> final = [];
        var line = Start.Line;
        if (Accept(TokenKind.Finally))
        {
            Expect(TokenKind.Colon, ":");
            final = ParseBlock("'finally' statement", line);
        }
        return new TryStatement(From(start), body, handlers.DrainToImmutable(), orElse, final, star);
    }

    private ExceptHandler ParseHandler(bool star)
    {
        var start = Start;
        if ((NextKind == TokenKind.Star) != star) throw SyntaxFault.At(start, "cannot have both 'except' and 'except*' on the same 'try'");
        Advance();
        if (star)
        {
            Advance();
            if (Kind is TokenKind.Colon or TokenKind.Newline) throw SyntaxFault.At(Start, "expected one or more exception types");
        }
        Expression? type = null;
        string? name = null;
        if (Kind is not (TokenKind.Colon or TokenKind.Newline))
        {
            type = ParseExpression();
            if (Kind == TokenKind.Comma) throw SyntaxFault.At(type.Span.Start, "multiple exception types must be parenthesized");
            if (Accept(TokenKind.As)) name = ExpectName();
        }
        ExpectColon();
        var body = ParseBlock(star ? "'except*' statement" : "'except' statement", start.Line);
        return new ExceptHandler(From(start), type, name, body);
    }
}
