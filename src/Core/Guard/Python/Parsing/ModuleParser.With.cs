using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Text;
using RemoteExecutor.Core.Guard.Python.Tokens;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

internal sealed partial class ModuleParser
{
    private WithStatement ParseWith(SourcePosition start, bool isAsync)
    {
        var line = Start.Line;
        Advance();
        var items = HoldsParenthesizedItems() ? ParseParenthesizedItems() : ParseWithItems(TokenKind.Colon);
        ExpectColon();
        var body = ParseBlock("'with' statement", line);
        return new WithStatement(From(start), items, body, isAsync);
    }

    private ImmutableArray<WithItem> ParseParenthesizedItems()
    {
        Advance();
        Deepen(BracketCost);
        var items = ParseWithItems(TokenKind.RightParenthesis);
        levels -= BracketCost;
        Expect(TokenKind.RightParenthesis);
        return items;
    }

    private ImmutableArray<WithItem> ParseWithItems(TokenKind end)
    {
        var items = ImmutableArray.CreateBuilder<WithItem>();
        do
        {
            var start = Start;
            var context = ParseExpression();
            var target = Accept(TokenKind.As) ? ParseTarget(allowStar: true) : null;
            items.Add(new WithItem(From(start), context, target));
        }
        while (Accept(TokenKind.Comma) && !(end == TokenKind.RightParenthesis && Kind == end));
        return items.DrainToImmutable();
    }

    /// <summary>
    /// Parentheses that a colon follows hold items, unless something is in them that only an expression may have:
    /// nothing at all, a star, a walrus, <c>yield</c> or a comprehension.
    /// </summary>
    private bool HoldsParenthesizedItems()
    {
        if (Kind != TokenKind.LeftParenthesis || NextKind is TokenKind.RightParenthesis or TokenKind.Yield) return false;
        var depth = 0;
        var elementStart = true;
        var lambdas = 0;
        for (var i = index; ; i++)
        {
            var kind = tokens[i].Kind;
            switch (kind)
            {
                case TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace:
                    depth++;
                    break;
                case TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace:
                    if (--depth == 0) return tokens[i + 1].Kind == TokenKind.Colon;
                    break;
                case TokenKind.Star when depth == 1 && elementStart && lambdas == 0:
                case TokenKind.Walrus or TokenKind.For or TokenKind.Async when depth == 1:
                case TokenKind.EndMarker or TokenKind.Error:
                    return false;
                case TokenKind.Lambda when depth == 1:
                    lambdas++;
                    break;
                case TokenKind.Colon when depth == 1 && lambdas > 0:
                    lambdas--;
                    break;
            }
            elementStart = depth == 1 && kind is TokenKind.LeftParenthesis or TokenKind.Comma;
        }
    }
}
