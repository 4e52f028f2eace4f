using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>
/// Turns a syntax tree into steps. Trees are thousands of nodes deep, so this is a loop over a stack of work; every expression leaves the number
/// of the step that makes its value on a second stack.
/// </summary>
internal sealed partial class ProgramReader
{
    /// <summary>The steps that stand for "anything" and for "a constant that matters to no rule".</summary>
    public const int UnknownStep = 0, PlainStep = 1, CaughtStep = 2, ClassStep = 3, FalseStep = 4;

    /// <summary>A mebibyte of ordinary programs has fewer; what has more was made to be slow.</summary>
    private const int MaxSteps = 200_000;

    /// <summary>Each costs more than a step: a scope, and what it is called with.</summary>
    private const int MaxFunctions = 10_000;

    private readonly GuardPolicy policy;
    private readonly Stack<(SyntaxNode Node, Phase Phase)> work = new();
    private readonly List<int> values = [];
    private readonly Stack<int> subjects = new();
    private readonly List<NameUse> nameUses = [];
    private readonly HashSet<string> ownAttributes = [];
    private Scope scope;
    private int blocks;
    private int annotations;

    public ProgramReader(GuardPolicy policy)
    {
        this.policy = policy;
        Module = scope = new Scope(ScopeKind.Module, null);
        foreach (var value in new[] { Value.Unknown, Value.Plain, Value.Exception, Value.OwnClass, Value.Plain }) Emit(OpKind.Constant, null, data: value);
    }

    private enum Phase : byte
    {
        Enter,

        /// <summary>Between the parts that are evaluated outside and those inside.</summary>
        Body,
        Bind,
        Leave,

        /// <summary>The value of the expression is not used.</summary>
        Drop,
        BeginAnnotation,
        EndAnnotation,
    }

    public Scope Module { get; }

    public OpList Ops { get; } = new();

    public List<Reference> References { get; } = [];

    public List<FunctionFacts> Functions { get; } = [];

    public IReadOnlyList<NameUse> NameUses => nameUses;

    public IReadOnlySet<string> OwnAttributes => ownAttributes;

    /// <returns>False when the program has more steps or functions than are followed; it is not read to its end then.</returns>
    public bool Read(ModuleNode module)
    {
        Push(module.Body);
        while (work.TryPop(out var item))
        {
            Step(item.Node, item.Phase);
            if (Ops.Count > MaxSteps || Functions.Count > MaxFunctions) return false;
        }
        return true;
    }

    private void Step(SyntaxNode node, Phase phase)
    {
        switch (phase)
        {
            case Phase.Drop: Read(Pop()); break;
            case Phase.BeginAnnotation: annotations++; break;
            case Phase.EndAnnotation:
                annotations--;
                Emit(OpKind.Annotation, node, Pop());
                break;
            default:
                if (node is Expression expression) Step(expression, phase);
                else if (node is Statement statement) Step(statement, phase);
                else if (node is Pattern pattern) Enter(pattern);
                else StepClause(node, phase);
                break;
        }
    }

    // Pushed last, done first: all of these push in reverse.
    private void Push(SyntaxNode? node, Phase phase = Phase.Enter)
    {
        if (node is not null) work.Push((node, phase));
    }

    private void Push<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode?
    {
        for (var i = nodes.Length - 1; i >= 0; i--) Push(nodes[i]);
    }

    private void PushDropped(Expression? expression)
    {
        Push(expression, Phase.Drop);
        Push(expression);
    }

    private void PushAnnotation(Expression? annotation)
    {
        Push(annotation, Phase.EndAnnotation);
        Push(annotation);
        Push(annotation, Phase.BeginAnnotation);
    }

    private void PushTypeParameters(ImmutableArray<TypeParameter> parameters)
    {
        foreach (var parameter in parameters.Reverse())
        {
            foreach (var part in parameter.Children().Reverse()) PushAnnotation((Expression)part);
        }
    }

    private int Pop()
    {
        var value = values[^1];
        values.RemoveAt(values.Count - 1);
        return value;
    }

    private int[] Pop(int count)
    {
        if (count == 0) return [];
        var popped = CollectionsMarshal.AsSpan(values)[^count..].ToArray();
        values.RemoveRange(values.Count - count, count);
        return popped;
    }

    private int Emit(OpKind kind, SyntaxNode? node, int a = UnknownStep, int b = UnknownStep, object? data = null)
    {
        Ops.Add(new Op(kind, node, a, b, data));
        return Ops.Count - 1;
    }

    private void Answer(int step) => values.Add(step);

    /// <summary>The value of <paramref name="step"/> is only looked at.</summary>
    private void Read(int step)
    {
        SetUsage(step, Usage.Read);
        if (Ops[step].Kind == OpKind.Attribute) readAttributes.Add(step);
    }

    private readonly HashSet<int> readAttributes = [];

    /// <summary>Attributes whose value is only looked at, looped over or subscripted.</summary>
    public IReadOnlySet<int> ReadAttributes => readAttributes;

    private void SetUsage(int step, Usage usage)
    {
        if (Ops[step].Kind == OpKind.Load) Ops[step].Usage = usage;
    }

    private int ReferenceTo(string name, Scope where)
    {
        if (where.Find(name) is { } known) return known;
        var number = References.Count;
        where.Add(name, number);
        References.Add(new Reference(name, where));
        return number;
    }

    private int Load(string name, SyntaxNode node)
    {
        var number = ReferenceTo(name, scope);
        var step = Emit(OpKind.Load, node, number);
        References[number].FirstLoad = Math.Min(References[number].FirstLoad, step);
        return step;
    }

    private void Store(string name, SyntaxNode node, int value, NameRole role = NameRole.Bound, Scope? where = null, bool isSure = true)
    {
        where ??= scope;
        var number = ReferenceTo(name, where);
        var reference = References[number];
        var step = Emit(OpKind.Store, node, number, value);
        reference.IsBound = true;
        if (isSure && where.Kind == ScopeKind.Module && blocks == 0) reference.FirstSureStore = Math.Min(reference.FirstSureStore, step);
        if (where.Kind == ScopeKind.Class)
        {
            ownAttributes.Add(name);
            Emit(OpKind.Escape, null, b: value);
            if (!GuardPolicy.IsDunder(name)) Emit(OpKind.StoreField, node, FieldOf(name), value);
            if (role == NameRole.Bound) role = NameRole.BoundInClass;
        }
        Note(name, role, node.Span.Start, value);
    }

    private void Note(string name, NameRole role, SourcePosition position, int step = UnknownStep)
    {
        if (GuardPolicy.IsDunder(name)) nameUses.Add(new NameUse(name, role, position, step));
    }
}
