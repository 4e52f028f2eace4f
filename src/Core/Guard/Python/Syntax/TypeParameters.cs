using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Guard.Python.Syntax;

/// <summary>A type parameter.</summary>
public abstract record TypeParameter(SourceSpan Span, string Name) : SyntaxNode(Span);

/// <summary><c>T: bound = default</c>.</summary>
public sealed record TypeVarParameter(SourceSpan Span, string Name, Expression? Bound, Expression? Default) : TypeParameter(Span, Name)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Bound);
        children.Add(Default);
    }
}

/// <summary><c>**P = default</c>.</summary>
public sealed record ParamSpecParameter(SourceSpan Span, string Name, Expression? Default) : TypeParameter(Span, Name)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Default);
}

/// <summary><c>*Ts = default</c>.</summary>
public sealed record TypeVarTupleParameter(SourceSpan Span, string Name, Expression? Default) : TypeParameter(Span, Name)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Default);
}
