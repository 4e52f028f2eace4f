using RemoteExecutor.Core.Guard.Python.Syntax;

namespace RemoteExecutor.Core.Guard.Python.Parsing;

/// <summary>CPython makes no tree deeper than its recursion limit; neither may one get here by a long chain of operators.</summary>
internal static class TreeDepth
{
    /// <summary>Brackets nest 200 deep and hold a handful of chains inside each other, so that shorter ones stay below the limit.</summary>
    public const int HarmlessChain = 6;

    /// <summary>Measured with CPython 3.13: "maximum recursion depth exceeded during ast construction".</summary>
    private const int MaxDepth = 9994;

    public static void Verify(SyntaxNode root)
    {
        var pending = new Stack<(SyntaxNode Node, int Depth)>([(root, 0)]);
        var children = new NodeCollector();
        while (pending.TryPop(out var item))
        {
            // The module, its statement and the last name do not count as links of a chain.
            if (item.Depth > MaxDepth + 2) throw SyntaxFault.At(0, 0, "maximum recursion depth exceeded during ast construction", PythonErrorKind.TooDeep);
            children.Nodes.Clear();
            item.Node.Collect(children);
            foreach (var child in children.Nodes) pending.Push((child, item.Depth + 1));
        }
    }
}
