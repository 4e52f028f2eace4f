using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Guard.Python.Syntax;

/// <summary>A statement.</summary>
public abstract record Statement(SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>def</c> and <c>async def</c>. The span begins at the keyword, not at the decorators.</summary>
public sealed record FunctionDefStatement(SourceSpan Span, string Name, ParameterList Parameters, ImmutableArray<Statement> Body, ImmutableArray<Expression> Decorators, Expression? Returns, ImmutableArray<TypeParameter> TypeParameters, bool IsAsync) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Parameters);
        children.Add(Body);
        children.Add(Decorators);
        children.Add(Returns);
        children.Add(TypeParameters);
    }
}

/// <summary><c>class</c>. The span begins at the keyword, not at the decorators.</summary>
public sealed record ClassDefStatement(SourceSpan Span, string Name, ImmutableArray<Expression> Bases, ImmutableArray<KeywordArgument> Keywords, ImmutableArray<Statement> Body, ImmutableArray<Expression> Decorators, ImmutableArray<TypeParameter> TypeParameters) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Bases);
        children.Add(Keywords);
        children.Add(Body);
        children.Add(Decorators);
        children.Add(TypeParameters);
    }
}

/// <summary><c>return</c>.</summary>
public sealed record ReturnStatement(SourceSpan Span, Expression? Value) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Value);
}

/// <summary><c>del</c>.</summary>
public sealed record DeleteStatement(SourceSpan Span, ImmutableArray<Expression> Targets) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Targets);
}

/// <summary><c>a = b = value</c>.</summary>
public sealed record AssignStatement(SourceSpan Span, ImmutableArray<Expression> Targets, Expression Value) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Targets);
        children.Add(Value);
    }
}

/// <summary><c>type X = …</c>.</summary>
public sealed record TypeAliasStatement(SourceSpan Span, NameExpression Name, ImmutableArray<TypeParameter> TypeParameters, Expression Value) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Name);
        children.Add(TypeParameters);
        children.Add(Value);
    }
}

/// <summary><c>a += value</c>.</summary>
public sealed record AugAssignStatement(SourceSpan Span, Expression Target, BinaryOperator Operator, Expression Value) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Target);
        children.Add(Value);
    }
}

/// <summary><c>a: int = value</c>; simple is a bare name.</summary>
public sealed record AnnAssignStatement(SourceSpan Span, Expression Target, Expression Annotation, Expression? Value, bool IsSimple) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Target);
        children.Add(Annotation);
        children.Add(Value);
    }
}

/// <summary><c>for</c> and <c>async for</c>.</summary>
public sealed record ForStatement(SourceSpan Span, Expression Target, Expression Iterator, ImmutableArray<Statement> Body, ImmutableArray<Statement> OrElse, bool IsAsync) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Target);
        children.Add(Iterator);
        children.Add(Body);
        children.Add(OrElse);
    }
}

/// <summary><c>while</c>.</summary>
public sealed record WhileStatement(SourceSpan Span, Expression Test, ImmutableArray<Statement> Body, ImmutableArray<Statement> OrElse) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Test);
        children.Add(Body);
        children.Add(OrElse);
    }
}

/// <summary><c>if</c>; an <c>elif</c> is an <c>if</c> alone in <c>OrElse</c>.</summary>
public sealed record IfStatement(SourceSpan Span, Expression Test, ImmutableArray<Statement> Body, ImmutableArray<Statement> OrElse) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Test);
        children.Add(Body);
        children.Add(OrElse);
    }
}

/// <summary><c>with</c> and <c>async with</c>.</summary>
public sealed record WithStatement(SourceSpan Span, ImmutableArray<WithItem> Items, ImmutableArray<Statement> Body, bool IsAsync) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Items);
        children.Add(Body);
    }
}

/// <summary><c>match</c>.</summary>
public sealed record MatchStatement(SourceSpan Span, Expression Subject, ImmutableArray<MatchCase> Cases) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Subject);
        children.Add(Cases);
    }
}

/// <summary><c>raise</c>.</summary>
public sealed record RaiseStatement(SourceSpan Span, Expression? Exception, Expression? Cause) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Exception);
        children.Add(Cause);
    }
}

/// <summary><c>try</c>; star when its handlers are <c>except*</c>.</summary>
public sealed record TryStatement(SourceSpan Span, ImmutableArray<Statement> Body, ImmutableArray<ExceptHandler> Handlers, ImmutableArray<Statement> OrElse, ImmutableArray<Statement> FinalBody, bool IsStar) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Body);
        children.Add(Handlers);
        children.Add(OrElse);
        children.Add(FinalBody);
    }
}

/// <summary><c>assert</c>.</summary>
public sealed record AssertStatement(SourceSpan Span, Expression Test, Expression? Message) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
        children.Add(Test);
        children.Add(Message);
    }
}

/// <summary><c>import</c>.</summary>
public sealed record ImportStatement(SourceSpan Span, ImmutableArray<ImportAlias> Names) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Names);
}

/// <summary><c>from … import</c>; the level is the number of leading dots.</summary>
public sealed record ImportFromStatement(SourceSpan Span, string? Module, ImmutableArray<ImportAlias> Names, int Level) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Names);
}

/// <summary><c>global</c>.</summary>
public sealed record GlobalStatement(SourceSpan Span, ImmutableArray<string> Names) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
    }
}

/// <summary><c>nonlocal</c>.</summary>
public sealed record NonlocalStatement(SourceSpan Span, ImmutableArray<string> Names) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
    }
}

/// <summary>An expression on its own.</summary>
public sealed record ExpressionStatement(SourceSpan Span, Expression Value) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children) => children.Add(Value);
}

/// <summary><c>pass</c>.</summary>
public sealed record PassStatement(SourceSpan Span) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
    }
}

/// <summary><c>break</c>.</summary>
public sealed record BreakStatement(SourceSpan Span) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
    }
}

/// <summary><c>continue</c>.</summary>
public sealed record ContinueStatement(SourceSpan Span) : Statement(Span)
{
    public override int GetHashCode() => base.GetHashCode();

    internal override void Collect(NodeCollector children)
    {
    }
}
