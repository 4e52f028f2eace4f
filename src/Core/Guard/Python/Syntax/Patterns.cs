using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Guard.Python.Syntax;

/// <summary>A pattern of <c>case</c>.</summary>
public abstract record Pattern(SourceSpan Span) : SyntaxNode(Span);

/// <summary>A literal or a dotted name.</summary>
public sealed record ValuePattern(SourceSpan Span, Expression Value) : Pattern(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Value);
}

/// <summary><c>None</c>, <c>True</c>, <c>False</c>.</summary>
public sealed record SingletonPattern(SourceSpan Span, ConstantKind Kind, object? Value) : Pattern(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
    }
}

/// <summary><c>[a, *b]</c>.</summary>
public sealed record SequencePattern(SourceSpan Span, ImmutableArray<Pattern> Patterns) : Pattern(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Patterns);
}

/// <summary><c>{"a": b, **rest}</c>.</summary>
public sealed record MappingPattern(SourceSpan Span, ImmutableArray<Expression> Keys, ImmutableArray<Pattern> Patterns, string? Rest) : Pattern(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Keys);
        children.Add(Patterns);
    }
}

/// <summary><c>Class(a, name=b)</c>.</summary>
public sealed record ClassPattern(SourceSpan Span, Expression Class, ImmutableArray<Pattern> Patterns, ImmutableArray<string> KeywordNames, ImmutableArray<Pattern> KeywordPatterns) : Pattern(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Class);
        children.Add(Patterns);
        children.Add(KeywordPatterns);
    }
}

/// <summary><c>*name</c> in a sequence; null for <c>*_</c>.</summary>
public sealed record StarPattern(SourceSpan Span, string? Name) : Pattern(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
    }
}

/// <summary><c>pattern as name</c>; a capture has no pattern, <c>_</c> neither pattern nor name.</summary>
public sealed record AsPattern(SourceSpan Span, Pattern? Pattern, string? Name) : Pattern(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Pattern);
}

/// <summary><c>a | b</c>.</summary>
public sealed record OrPattern(SourceSpan Span, ImmutableArray<Pattern> Patterns) : Pattern(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Patterns);
}
