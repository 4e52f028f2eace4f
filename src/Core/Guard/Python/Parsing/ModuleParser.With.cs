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
        var items = HoldsParenthesizedItems() ? ParseParenthesizedItems() : ParseWithItems(SyntaxTokenKind.Colon);
        ExpectColon();
        var body = ParseBlock("'with' statement", line);
        return new WithStatement(From(start), items, body, isAsync);
    }

    private ImmutableArray<WithItem> ParseParenthesizedItems()
    {
        Advance();
        Deepen(BracketCost);
        var items = ParseWithItems(SyntaxTokenKind.RightParenthesis);
        levels -= BracketCost;
        Expect(SyntaxTokenKind.RightParenthesis);
        return items;
    }

    private ImmutableArray<WithItem> ParseWithItems(SyntaxTokenKind end)
    {
        var items = ImmutableArray.CreateBuilder<WithItem>();
        do
        {
            var start = Start;
            var context = ParseExpression();
            var target = Accept(SyntaxTokenKind.As) ? ParseTarget(allowStar: true) : null;
            items.Add(new WithItem(From(start), context, target));
        }
        while (Accept(SyntaxTokenKind.Comma) && !(end == SyntaxTokenKind.RightParenthesis && Kind == end));
        return items.DrainToImmutable();
    }

    /// <summary>
    /// Parentheses that a colon follows hold items, unless something is in them that only an expression may have:
    /// nothing at all, a star, a walrus, <c>yield</c> or a comprehension.
    /// </summary>
    private bool HoldsParenthesizedItems()
    {
        if (Kind != SyntaxTokenKind.LeftParenthesis || NextKind is SyntaxTokenKind.RightParenthesis or SyntaxTokenKind.Yield) return false;
        var depth = 0;
        var elementStart = true;
        var lambdas = 0;
        for (var i = index; ; i++)
        {
            var kind = tokens[i].Kind;
            switch (kind)
            {
                case SyntaxTokenKind.LeftParenthesis or SyntaxTokenKind.LeftBracket or SyntaxTokenKind.LeftBrace:
                    depth++;
                    break;
                case SyntaxTokenKind.RightParenthesis or SyntaxTokenKind.RightBracket or SyntaxTokenKind.RightBrace:
                    if (--depth == 0) return tokens[i + 1].Kind == SyntaxTokenKind.Colon;
                    break;
                case SyntaxTokenKind.Star when depth == 1 && elementStart && lambdas == 0:
                case SyntaxTokenKind.Walrus or SyntaxTokenKind.For or SyntaxTokenKind.Async when depth == 1:
                case SyntaxTokenKind.EndMarker or SyntaxTokenKind.Error:
                    return false;
                case SyntaxTokenKind.Lambda when depth == 1:
                    lambdas++;
                    break;
                case SyntaxTokenKind.Colon when depth == 1 && lambdas > 0:
                    lambdas--;
                    break;
            }
            elementStart = depth == 1 && kind is SyntaxTokenKind.LeftParenthesis or SyntaxTokenKind.Comma;
        }
    }
}
