using RemoteExecutor.Core.Guard.Python;

namespace RemoteExecutor.Core.Guard.Facts;

/// <summary>String literals that are values: a string that stands alone, as a docstring does, is not.</summary>
internal static class LiteralReader
{
    public static IEnumerable<Token> Read(TokenList list)
    {
        var tokens = list.Tokens;
        var alone = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.String)
            {
                var first = i == 0 || tokens[i - 1].Kind != TokenKind.String;
                if (first) alone = Statements.StartsAt(list, i) && EndsRun(tokens, i);
                if (!alone) yield return tokens[i];
            }
            else if (tokens[i].Kind == TokenKind.FStringMiddle)
            {
                yield return tokens[i];
            }
        }
    }

    private static bool EndsRun(IReadOnlyList<Token> tokens, int index)
    {
        while (index < tokens.Count && tokens[index].Kind == TokenKind.String) index++;
        return index >= tokens.Count || tokens[index].Kind == TokenKind.Newline || tokens[index].IsOperator(";");
    }
}
