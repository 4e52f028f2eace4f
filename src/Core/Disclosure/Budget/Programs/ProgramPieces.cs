using RemoteExecutor.Core.Guard.Python.Syntax;

namespace RemoteExecutor.Core.Disclosure.Budget.Programs;

/// <summary>
/// The pieces of a program: every three neighbours of its syntax tree in source order, each with the number of times that it has come before, so that ten
/// equal statements are not one. Names of variables, constants, operators and how many elements a literal has are left out: they are what somebody
/// changes who asks the same again. Modules, attributes and keywords stay: they are what is asked.
/// </summary>
internal static class ProgramPieces
{
    private const ulong Start = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    public static HashSet<ulong> Of(ModuleNode module)
    {
        var pieces = new HashSet<ulong>();
        var times = new Dictionary<ulong, ulong>();
        ulong before = 1, last = 2;
        foreach (var label in Labels(module))
        {
            var piece = MinHash.Mix(MinHash.Mix(MinHash.Mix(before) + last) + label);
            times[piece] = times.GetValueOrDefault(piece) + 1;
            pieces.Add(MinHash.Mix(piece + times[piece]));
            (before, last) = (last, label);
        }

        return pieces;
    }

    private static IEnumerable<ulong> Labels(ModuleNode module)
    {
        ulong last = 0;
        SyntaxNode? idle = null;
        foreach (var node in module.Walk())
        {
            if (ReferenceEquals(node, idle)) continue;
            // Docstrings, bare constants and pass do nothing, and are the cheapest padding.
            idle = (node as ExpressionStatement)?.Value as ConstantExpression;
            if (idle is not null || node is PassStatement) continue;
            // -1 is a constant like 1, and [1, 2, 3] is as good as [1].
            if (node is UnaryOpExpression { Operand: ConstantExpression }) continue;
            var label = Label(node);
            if (node is ConstantExpression && label == last) continue;
            yield return last = label;
        }
    }

    private static ulong Label(SyntaxNode node) => node switch
    {
        AttributeExpression attribute => Hash("a", attribute.Name),
        KeywordArgument keyword => Hash("k", keyword.Name),
        ImportAlias alias => Hash("i", alias.Name),
        ImportFromStatement import => Hash("f", import.Module),
        _ => Hash("n", node.GetType().Name),
    };

    /// <summary>FNV-1a: the hash codes of .NET differ from process to process.</summary>
    private static ulong Hash(string kind, string? text)
    {
        var hash = Start;
        foreach (var c in kind) hash = (hash ^ c) * Prime;
        foreach (var c in text ?? "") hash = (hash ^ c) * Prime;
        return hash;
    }
}
