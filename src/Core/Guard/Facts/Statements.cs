using RemoteExecutor.Core.Guard.Python;

namespace RemoteExecutor.Core.Guard.Facts;

/// <summary>Where statements begin and end, as far as tokens show it.</summary>
internal static class Statements
{
    /// <summary>After a line end, a semicolon, or a colon: the colon of a dictionary or slice is taken for one too, which does no harm.</summary>
    public static bool StartsAt(TokenList list, int index) =>
        index == 0 || list.Tokens[index - 1].Kind == TokenKind.Newline || list.Tokens[index - 1].IsOperator(";") || list.Tokens[index - 1].IsOperator(":");

    /// <summary>Index past the statement: of its line end, semicolon, or of a bracket that closes around it.</summary>
    public static int End(TokenList list, int index)
    {
        while (index < list.Tokens.Count)
        {
            var token = list.Tokens[index];
            if (token.Kind == TokenKind.Newline || token.IsOperator(";") || IsClosing(list, index)) return index;
            index = Next(list, index);
        }
        return index;
    }

    /// <summary>The next token on the same level of brackets.</summary>
    public static int Next(TokenList list, int index) => list.Partner[index] is var partner && partner > index ? partner + 1 : index + 1;

    public static bool IsClosing(TokenList list, int index) => list.Partner[index] is var partner && partner >= 0 && partner < index;

    /// <summary>The ranges between <paramref name="separator"/> on this level.</summary>
    public static IEnumerable<(int Start, int End)> Split(TokenList list, int start, int end, string separator)
    {
        var from = start;
        for (var i = start; i < end; i = Next(list, i))
        {
            if (!list.Tokens[i].IsOperator(separator)) continue;
            yield return (from, i);
            from = i + 1;
        }
        if (from < end) yield return (from, end);
    }
}
