using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Guard.Python.Syntax;

/// <summary>
/// A node of the syntax tree: CPython's <c>ast</c> with its field order. Immutable; two nodes are equal only if they are the same node.
/// A tree may be thousands of nodes deep, so visitors use <see cref="Walk"/> instead of recursion. For the same reason every node
/// takes its hash code from its place: the one that a record would get visits the whole subtree.
/// </summary>
/// <param name="Span">For nodes without a position in CPython (parameters, comprehensions, with-items, cases) the text they are made from.</param>
public abstract record SyntaxNode(SourceSpan Span)
{
    public virtual bool Equals(SyntaxNode? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Span.GetHashCode();

    /// <summary>Kind and place only: a tree is too deep, and may be too secret, to print.</summary>
    public sealed override string ToString() => $"{GetType().Name} {Span.Start.Line}:{Span.Start.Column}";

    /// <summary>This node and everything below it, parents before children, in CPython's field order. Iterative.</summary>
    public IEnumerable<SyntaxNode> Walk()
    {
        var pending = new Stack<SyntaxNode>();
        var children = new NodeCollector();
        pending.Push(this);
        while (pending.TryPop(out var node))
        {
            yield return node;
            children.Nodes.Clear();
            node.Collect(children);
            for (var i = children.Nodes.Count - 1; i >= 0; i--) pending.Push(children.Nodes[i]);
        }
    }

    /// <summary>The direct children, in CPython's field order.</summary>
    public IReadOnlyList<SyntaxNode> Children()
    {
        var children = new NodeCollector();
        Collect(children);
        return children.Nodes;
    }

    internal abstract void Collect(NodeCollector children);
}

/// <summary>Gathers the children of a node.</summary>
internal sealed class NodeCollector
{
    public List<SyntaxNode> Nodes { get; } = [];

    public void Add(SyntaxNode? node)
    {
        if (node is not null) Nodes.Add(node);
    }

    public void Add<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode?
    {
        foreach (var node in nodes) Add(node);
    }
}
