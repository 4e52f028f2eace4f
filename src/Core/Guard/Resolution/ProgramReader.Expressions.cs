using System.Collections.Immutable;
using System.Numerics;
using RemoteExecutor.Core.Guard.Python.Syntax;

namespace RemoteExecutor.Core.Guard.Resolution;

internal sealed partial class ProgramReader
{
    private const int LongestText = 4096;
    private const string ClassAttribute = "__class__";
    private static readonly object Annotated = new();

    private const string DictAttribute = "__dict__";

    private readonly Dictionary<string, AttributeFact> attributeFacts = [];
    private readonly HashSet<int> plainClassUses = [];
    private readonly Dictionary<int, FunctionFacts> selfDictionaries = [];
    private readonly HashSet<int> compared = [];

    /// <summary>Steps that take <c>__dict__</c> of a method's first parameter, with the method.</summary>
    public IReadOnlyDictionary<int, FunctionFacts> SelfDictionaries => selfDictionaries;

    /// <summary>Steps that stand for the object of a method, where it is handed to a built-in or a method of it is called: its first parameter, <c>super()</c>.</summary>
    public IReadOnlyDictionary<int, FunctionFacts> SelfSteps => selfSteps;

    private readonly Dictionary<int, FunctionFacts> selfSteps = [];

    /// <summary>Steps that take <c>__class__</c> of a method's first parameter, with the method.</summary>
    public IReadOnlyDictionary<int, FunctionFacts> SelfClasses => selfClasses;

    private readonly Dictionary<int, FunctionFacts> selfClasses = [];

    /// <summary>What classes are derived from.</summary>
    public List<int> Bases { get; } = [];

    /// <summary>Calls whose value is only compared.</summary>
    public IReadOnlySet<int> Compared => compared;

    /// <summary>Steps that take <c>__class__</c> where <c>type()</c> would do the same: of the program's own object, or to compare.</summary>
    public IReadOnlySet<int> PlainClassUses => plainClassUses;

    private void Step(Expression node, Phase phase)
    {
        switch (node)
        {
            case LambdaExpression lambda: StepLambda(lambda, phase); break;
            case ListCompExpression list: StepComprehension(node, phase, list.Generators, list.Element, null); break;
            case SetCompExpression set: StepComprehension(node, phase, set.Generators, set.Element, null); break;
            case GeneratorExpression generator: StepComprehension(node, phase, generator.Generators, generator.Element, null); break;
            case DictCompExpression dictionary: StepComprehension(node, phase, dictionary.Generators, dictionary.Key, dictionary.Value); break;
            default:
                if (phase == Phase.Enter) Enter(node);
                else Leave(node);
                break;
        }
    }

    private void Enter(Expression node)
    {
        switch (node)
        {
            case NameExpression name: Answer(name.Context == ExpressionContext.Load ? Load(name.Id, name) : UnknownStep); break;
            case ConstantExpression constant: Enter(constant); break;
            default:
                Push(node, Phase.Leave);
                switch (node)
                {
                    case AttributeExpression attribute: Push(attribute.Value); break;
                    case CallExpression call:
                        Push(call.Keywords);
                        Push(call.Arguments);
                        Push(call.Function);
                        break;
                    case BinOpExpression binary:
                        Push(binary.Right);
                        Push(binary.Left);
                        break;
                    default:
                        var children = node.Children();
                        for (var i = children.Count - 1; i >= 0; i--) Push(children[i]);
                        break;
                }
                break;
        }
    }

    private void Enter(ConstantExpression constant)
    {
        switch (constant.Value)
        {
            case string text:
                Answer(Emit(OpKind.Constant, constant, data: text.Length <= LongestText ? Value.Text(text) : Value.Unknown));
                break;
            case ImmutableArray<byte> bytes:
                var latin = bytes.Length <= LongestText ? Value.Of(new Literal(LiteralKind.Bytes, System.Text.Encoding.Latin1.GetString(bytes.AsSpan()))) : Value.Unknown;
                Answer(Emit(OpKind.Constant, constant, data: latin));
                break;
            case BigInteger number when number >= int.MinValue && number <= int.MaxValue:
                Answer(Emit(OpKind.Constant, constant, data: Numbers.Of((int)number)));
                break;
            case false: Answer(FalseStep); break;
            default: Answer(PlainStep); break;
        }
    }

    private void Leave(Expression node)
    {
        switch (node)
        {
            case AttributeExpression attribute:
                var isOwn = attribute is { Context: ExpressionContext.Load, Value: NameExpression self } && MethodOf(self.Id) is not null;
                Answer(Emit(OpKind.Attribute, attribute, Pop(), isOwn ? FieldOf(attribute.Name) + 1 : 0, Fact(attribute)));
                if (attribute is { Name: ClassAttribute or DictAttribute, Value: NameExpression owner } && MethodOf(owner.Id) is { } method) NoteSelf(attribute.Name, method);
                break;
            case CallExpression call: LeaveCall(call); break;
            case BinOpExpression binary:
                var right = Pop();
                Answer(Combine(node, Pop(), right, binary.Operator));
                break;
            case BoolOpExpression chain: Answer(Emit(OpKind.OneOf, node, data: Pop(chain.Values.Length))); break;
            case ConditionalExpression:
                var branches = Pop(2);
                Read(Pop());
                Answer(Emit(OpKind.OneOf, node, data: branches));
                break;
            case NamedExpression named: LeaveNamed(named); break;
            case SubscriptExpression subscript: LeaveSubscript(subscript); break;
            case SliceExpression slice: LeaveSlice(slice); break;
            case ListExpression list: LeaveContainer(node, list.Elements, list.Context, isTuple: false); break;
            case TupleExpression tuple: LeaveContainer(node, tuple.Elements, tuple.Context, isTuple: true); break;
            case SetExpression set: Answer(Emit(OpKind.Container, node, b: (int)ContainerKind.Unordered, data: Pop(set.Elements.Length))); break;
            case DictExpression dictionary:
                var parts = dictionary.Values.Length + dictionary.Keys.Count(key => key is not null);
                Answer(Emit(OpKind.Container, node, b: (int)ContainerKind.Unordered, data: Pop(parts)));
                break;
            case StarredExpression { Context: ExpressionContext.Load }:
                var starred = Pop();
                Read(starred);
                Answer(Emit(OpKind.Element, node, starred));
                break;
            case JoinedStrExpression text: Answer(Emit(OpKind.Concatenation, node, data: Pop(text.Values.Length))); break;
            case FormattedValueExpression field: LeaveField(field); break;
            case YieldExpression yield: LeaveYield(node, yield.Value is null ? PlainStep : Pop()); break;
            case YieldFromExpression: LeaveYield(node, Emit(OpKind.Element, node, Pop())); break;
            case UnaryOpExpression unary: LeaveUnary(unary); break;
            case CompareExpression compare:
                foreach (var operand in Pop(1 + compare.Comparators.Length))
                {
                    Read(operand);
                    if (Ops[operand].Kind == OpKind.Call) compared.Add(operand);
                    if (Ops[operand] is { Kind: OpKind.Attribute, Data: AttributeFact { Name: ClassAttribute } }) plainClassUses.Add(operand);
                }
                Answer(UnknownStep);
                break;
            // await and the stars of targets hand their value on.
            default: break;
        }
    }

    private void NoteSelf(string attribute, FunctionFacts method)
    {
        if (attribute == ClassAttribute)
        {
            plainClassUses.Add(values[^1]);
            selfClasses.Add(values[^1], method);
        }
        else selfDictionaries.Add(values[^1], method);
    }

    // A name is usually taken more than once.
    private AttributeFact Fact(AttributeExpression attribute)
    {
        if (attributeFacts.TryGetValue(attribute.Name, out var known)) return known;
        return attributeFacts[attribute.Name] = new AttributeFact(attribute.Name, AttributeRoute.Dotted);
    }

    private void LeaveUnary(UnaryOpExpression unary)
    {
        var operand = Pop();
        Read(operand);
        var isNumber = unary.Operator == UnaryOperator.USub && Ops[operand] is { Kind: OpKind.Constant, Data: Value { Literals: [{ Kind: LiteralKind.Number }] } };
        Answer(isNumber ? Emit(OpKind.Constant, null, data: Numbers.Negative((Value)Ops[operand].Data!)) : UnknownStep);
    }

    private void LeaveNamed(NamedExpression named)
    {
        var value = Pop();
        Pop();
        var where = scope;
        while (where.Kind == ScopeKind.Comprehension) where = where.Parent!;
        // Whether it is ever evaluated does not show.
        Store(named.Target.Id, named.Target, value, where: where, isSure: false);
        Answer(value);
    }

    private void LeaveSubscript(SubscriptExpression subscript)
    {
        var index = Pop();
        var container = Pop();
        if (subscript.Context == ExpressionContext.Load) Read(container);
        else SetUsage(container, Usage.Read);
        if (subscript.Context == ExpressionContext.Del && Ops[container].Kind == OpKind.Load) Move(container, Ops[container].A);
        Read(index);
        Answer(Emit(OpKind.Subscript, subscript, container, index, annotations > 0 ? Annotated : null));
    }

    private void LeaveSlice(SliceExpression slice)
    {
        var step = slice.Step is null ? -1 : Pop();
        var upper = slice.Upper is null ? -1 : Pop();
        var lower = slice.Lower is null ? -1 : Pop();
        Answer(Emit(OpKind.Slice, slice, data: (int[])[lower, upper, step]));
    }

    private void LeaveContainer(Expression node, ImmutableArray<Expression> elements, ExpressionContext context, bool isTuple)
    {
        var parts = Pop(elements.Length);
        if (context != ExpressionContext.Load) Answer(UnknownStep);
        else if (elements.Any(element => element is StarredExpression)) Answer(Emit(OpKind.Container, node, b: (int)ContainerKind.Unordered, data: parts));
        else Answer(Emit(OpKind.Container, node, b: (int)(isTuple ? ContainerKind.Tuple : ContainerKind.List), data: parts));
    }

    private void LeaveField(FormattedValueExpression field)
    {
        if (field.FormatSpec is not null) Pop();
        var value = Pop();
        Read(value);
        Answer(Emit(OpKind.Field, field, value, field.FormatSpec is null && field.Conversion is -1 or 's' ? 0 : 1));
    }

    // Whoever runs the generator decides what comes back.
    private void LeaveYield(Expression node, int value)
    {
        Return(node, Emit(OpKind.Container, node, b: (int)ContainerKind.Unordered, data: (int[])[value]));
        Answer(UnknownStep);
    }

    private int Combine(SyntaxNode node, int left, int right, BinaryOperator kind)
    {
        Read(left);
        Read(right);
        return Emit(OpKind.Binary, node, left, right, kind);
    }

    private void StepComprehension(Expression node, Phase phase, ImmutableArray<Comprehension> generators, Expression element, Expression? second)
    {
        switch (phase)
        {
            case Phase.Enter:
                // The first iterator belongs to the scope around.
                Push(node, Phase.Body);
                Push(generators[0].Iterator);
                break;
            case Phase.Body:
                scope = new Scope(ScopeKind.Comprehension, scope);
                Push(node, Phase.Leave);
                Push(second);
                Push(element);
                for (var i = generators.Length - 1; i >= 0; i--) PushGenerator(generators[i], i > 0);
                break;
            default:
                scope = scope.Parent!;
                Answer(Emit(OpKind.Container, node, b: (int)ContainerKind.Unordered, data: Pop(second is null ? 1 : 2)));
                break;
        }
    }

    private void PushGenerator(Comprehension generator, bool withIterator)
    {
        for (var i = generator.Conditions.Length - 1; i >= 0; i--) PushDropped(generator.Conditions[i]);
        Push(generator, Phase.Bind);
        Push(generator.Target);
        if (withIterator) Push(generator.Iterator);
    }
}

internal enum ContainerKind
{
    Unordered,
    List,
    Tuple,
}
