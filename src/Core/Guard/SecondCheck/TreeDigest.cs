using System.Security.Cryptography;
using RemoteExecutor.Core.Guard.Python;
using RemoteExecutor.Core.Guard.Python.Syntax;

namespace RemoteExecutor.Core.Guard.SecondCheck;

/// <summary>
/// A digest of a syntax tree that CPython's own tree of the same code has too, if the two parsers agree: kinds, names, constants, operators and
/// positions of all nodes. The runner's <c>guard/digest.py</c> says how it is put together, and computes the other one.
/// </summary>
public static class TreeDigest
{
    /// <summary>SHA-256, lower-case hex; null when the text is no Python. Linear time, no recursion.</summary>
    public static string? Of(string code) => PythonParser.Parse(code).Module is { } module ? Of(module) : null;

    internal static string Of(ModuleNode module)
    {
        using var words = new DigestWords();
        using var places = new DigestPlaces();
        var nodes = new NodeCollector();
        nodes.Add(module);
        // Breadth first: the children go behind everything that is waiting.
        for (var next = 0; next < nodes.Nodes.Count; next++)
        {
            var node = nodes.Nodes[next];
            NodeWords.Write(node, words);
            if (node is not (ModuleNode or ParameterList or WithItem or MatchCase or Comprehension)) places.Add(node.Span);
            node.Collect(nodes);
        }
        return Convert.ToHexStringLower(SHA256.HashData([.. words.Finish(), .. places.Finish()]));
    }
}
