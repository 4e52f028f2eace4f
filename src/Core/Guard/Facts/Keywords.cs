using System.Collections.Frozen;

namespace RemoteExecutor.Core.Guard.Facts;

internal static class Keywords
{
    private static readonly FrozenSet<string> Hard = FrozenSet.ToFrozenSet(
    [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
        "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try",
        "while", "with", "yield",
    ]);

    public static bool Contains(string name) => Hard.Contains(name);
}
