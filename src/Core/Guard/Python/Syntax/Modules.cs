using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Guard.Python.Syntax;

/// <summary>A file.</summary>
public sealed record ModuleNode(SourceSpan Span, ImmutableArray<Statement> Body) : SyntaxNode(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Body);
}
