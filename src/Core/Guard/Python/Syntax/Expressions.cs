using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Guard.Python.Syntax;

/// <summary>An expression.</summary>
public abstract record Expression(SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>a and b and c</c>: one node for a chain.</summary>
public sealed record BoolOpExpression(SourceSpan Span, BooleanOperator Operator, ImmutableArray<Expression> Values) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Values);
}

/// <summary><c>name := value</c>.</summary>
public sealed record NamedExpression(SourceSpan Span, NameExpression Target, Expression Value) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Target);
        children.Add(Value);
    }
}

/// <summary><c>a + b</c>.</summary>
public sealed record BinOpExpression(SourceSpan Span, Expression Left, BinaryOperator Operator, Expression Right) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Left);
        children.Add(Right);
    }
}

/// <summary><c>-a</c>, <c>not a</c>.</summary>
public sealed record UnaryOpExpression(SourceSpan Span, UnaryOperator Operator, Expression Operand) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Operand);
}

/// <summary><c>lambda</c>.</summary>
public sealed record LambdaExpression(SourceSpan Span, ParameterList Parameters, Expression Body) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Parameters);
        children.Add(Body);
    }
}

/// <summary><c>body if test else other</c>.</summary>
public sealed record ConditionalExpression(SourceSpan Span, Expression Test, Expression Body, Expression OrElse) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Test);
        children.Add(Body);
        children.Add(OrElse);
    }
}

/// <summary><c>{a: b, **c}</c>; the key of <c>**c</c> is null.</summary>
public sealed record DictExpression(SourceSpan Span, ImmutableArray<Expression?> Keys, ImmutableArray<Expression> Values) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Keys);
        children.Add(Values);
    }
}

/// <summary><c>{a, b}</c>.</summary>
public sealed record SetExpression(SourceSpan Span, ImmutableArray<Expression> Elements) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Elements);
}

/// <summary><c>[a for …]</c>.</summary>
public sealed record ListCompExpression(SourceSpan Span, Expression Element, ImmutableArray<Comprehension> Generators) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Element);
        children.Add(Generators);
    }
}

/// <summary><c>{a for …}</c>.</summary>
public sealed record SetCompExpression(SourceSpan Span, Expression Element, ImmutableArray<Comprehension> Generators) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Element);
        children.Add(Generators);
    }
}

/// <summary><c>{a: b for …}</c>.</summary>
public sealed record DictCompExpression(SourceSpan Span, Expression Key, Expression Value, ImmutableArray<Comprehension> Generators) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Key);
        children.Add(Value);
        children.Add(Generators);
    }
}

/// <summary><c>(a for …)</c>.</summary>
public sealed record GeneratorExpression(SourceSpan Span, Expression Element, ImmutableArray<Comprehension> Generators) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Element);
        children.Add(Generators);
    }
}

/// <summary><c>await</c>.</summary>
public sealed record AwaitExpression(SourceSpan Span, Expression Value) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Value);
}

/// <summary><c>yield</c>.</summary>
public sealed record YieldExpression(SourceSpan Span, Expression? Value) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Value);
}

/// <summary><c>yield from</c>.</summary>
public sealed record YieldFromExpression(SourceSpan Span, Expression Value) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Value);
}

/// <summary><c>a &lt; b &lt; c</c>: one node for a chain.</summary>
public sealed record CompareExpression(SourceSpan Span, Expression Left, ImmutableArray<ComparisonOperator> Operators, ImmutableArray<Expression> Comparators) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Left);
        children.Add(Comparators);
    }
}

/// <summary>A call; <c>*a</c> is a <see cref="StarredExpression"/> among the arguments.</summary>
public sealed record CallExpression(SourceSpan Span, Expression Function, ImmutableArray<Expression> Arguments, ImmutableArray<KeywordArgument> Keywords) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Function);
        children.Add(Arguments);
        children.Add(Keywords);
    }
}

/// <summary>A field of an f-string; the conversion is a character code, -1 for none.</summary>
public sealed record FormattedValueExpression(SourceSpan Span, Expression Value, int Conversion, Expression? FormatSpec) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Value);
        children.Add(FormatSpec);
    }
}

/// <summary>An f-string: constants and fields.</summary>
public sealed record JoinedStrExpression(SourceSpan Span, ImmutableArray<Expression> Values) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Values);
}

/// <summary>A literal. <c>Value</c> by kind: null, <see cref="bool"/>, <see cref="System.Numerics.BigInteger"/>, <see cref="double"/> (for imaginary numbers, too), <see cref="string"/>, <see cref="ImmutableArray{T}"/> of bytes. Unicode: written with the prefix <c>u</c>.</summary>
public sealed record ConstantExpression(SourceSpan Span, ConstantKind Kind, object? Value, bool IsUnicode) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
    }
}

/// <summary><c>a.name</c>.</summary>
public sealed record AttributeExpression(SourceSpan Span, Expression Value, string Name, ExpressionContext Context) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Value);
}

/// <summary><c>a[index]</c>.</summary>
public sealed record SubscriptExpression(SourceSpan Span, Expression Value, Expression Index, ExpressionContext Context) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Value);
        children.Add(Index);
    }
}

/// <summary><c>*a</c>.</summary>
public sealed record StarredExpression(SourceSpan Span, Expression Value, ExpressionContext Context) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Value);
}

/// <summary>A name, in NFKC.</summary>
public sealed record NameExpression(SourceSpan Span, string Id, ExpressionContext Context) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
    }
}

/// <summary><c>[a, b]</c>.</summary>
public sealed record ListExpression(SourceSpan Span, ImmutableArray<Expression> Elements, ExpressionContext Context) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Elements);
}

/// <summary><c>a, b</c>; the span has the parentheses if there are some.</summary>
public sealed record TupleExpression(SourceSpan Span, ImmutableArray<Expression> Elements, ExpressionContext Context) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Elements);
}

/// <summary><c>a:b:c</c> of a subscript.</summary>
public sealed record SliceExpression(SourceSpan Span, Expression? Lower, Expression? Upper, Expression? Step) : Expression(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Lower);
        children.Add(Upper);
        children.Add(Step);
    }
}
