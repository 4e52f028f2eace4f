using RemoteExecutor.Core.Guard.Python;

namespace RemoteExecutor.Core.Guard.Facts;

internal static class TokenRange
{
    public static IEnumerable<Token> Range(this IReadOnlyList<Token> tokens, int start, int end)
    {
        for (var i = start; i < end && i < tokens.Count; i++) yield return tokens[i];
    }
}
