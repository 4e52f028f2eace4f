using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Guard.Python.Syntax;

/// <summary>One <c>except</c>.</summary>
public sealed record ExceptHandler(SourceSpan Span, Expression? Type, string? Name, ImmutableArray<Statement> Body) : SyntaxNode(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Type);
        children.Add(Body);
    }
}

/// <summary>One item of <c>with</c>.</summary>
public sealed record WithItem(SourceSpan Span, Expression Context, Expression? Target) : SyntaxNode(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Context);
        children.Add(Target);
    }
}

/// <summary>One name of an import; <c>*</c> for everything.</summary>
public sealed record ImportAlias(SourceSpan Span, string Name, string? AsName) : SyntaxNode(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
    }
}

/// <summary>One <c>case</c>.</summary>
public sealed record MatchCase(SourceSpan Span, Pattern Pattern, Expression? Guard, ImmutableArray<Statement> Body) : SyntaxNode(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Pattern);
        children.Add(Guard);
        children.Add(Body);
    }
}

/// <summary>Parameters of a function or lambda. Defaults belong to the last positional ones; a keyword-only one without a default has null.</summary>
public sealed record ParameterList(SourceSpan Span, ImmutableArray<Parameter> PositionalOnly, ImmutableArray<Parameter> Positional, Parameter? VariablePositional, ImmutableArray<Parameter> KeywordOnly, ImmutableArray<Expression?> KeywordDefaults, Parameter? VariableKeyword, ImmutableArray<Expression> Defaults) : SyntaxNode(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(PositionalOnly);
        children.Add(Positional);
        children.Add(VariablePositional);
        children.Add(KeywordOnly);
        children.Add(KeywordDefaults);
        children.Add(VariableKeyword);
        children.Add(Defaults);
    }
}

/// <summary>One parameter.</summary>
public sealed record Parameter(SourceSpan Span, string Name, Expression? Annotation) : SyntaxNode(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Annotation);
}

/// <summary><c>name=value</c> in a call; no name for <c>**value</c>.</summary>
public sealed record KeywordArgument(SourceSpan Span, string? Name, Expression Value) : SyntaxNode(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Value);
}

/// <summary><c>for … in … if …</c> of a comprehension.</summary>
public sealed record Comprehension(SourceSpan Span, Expression Target, Expression Iterator, ImmutableArray<Expression> Conditions, bool IsAsync) : SyntaxNode(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Target);
        children.Add(Iterator);
        children.Add(Conditions);
    }
}
