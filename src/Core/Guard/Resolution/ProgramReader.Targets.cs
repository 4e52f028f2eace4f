using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Python.Syntax;

namespace RemoteExecutor.Core.Guard.Resolution;

internal sealed partial class ProgramReader
{
    private const int MaxSelfLevels = 8;

    private readonly HashSet<string> storedAttributes = [];

    /// <summary>Attributes that the program puts on objects that may not be its own.</summary>
    public IReadOnlySet<string> StoredAttributes => storedAttributes;

    /// <summary>Attributes of the program's own objects, numbered.</summary>
    public IReadOnlyDictionary<string, int> Fields => fields;

    private readonly Dictionary<string, int> fields = [];

    private int FieldOf(string name)
    {
        if (!fields.TryGetValue(name, out var number)) fields[name] = number = fields.Count;
        return number;
    }

    /// <summary>Binds a target to the value of a step. What the target itself evaluates is already read.</summary>
    private void Bind(Expression target, int value)
    {
        var pending = new Stack<(Expression Target, int Value)>([(target, value)]);
        while (pending.TryPop(out var item))
        {
            switch (item.Target)
            {
                case NameExpression name: Store(name.Id, name, item.Value); break;
                case StarredExpression starred: pending.Push((starred.Value, item.Value)); break;
                case TupleExpression tuple: Unpack(tuple.Elements, item.Value, pending); break;
                case ListExpression list: Unpack(list.Elements, item.Value, pending); break;
                case AttributeExpression attribute: StoreAttribute(attribute, item.Value); break;
                case SubscriptExpression subscript:
                    Emit(OpKind.Escape, subscript, b: item.Value);
                    if (subscript.Value is NameExpression name2) Emit(OpKind.StoreItem, subscript, ReferenceTo(name2.Id, scope), item.Value);
                    break;
            }
        }
    }

    private void Unpack(ImmutableArray<Expression> targets, int value, Stack<(Expression Target, int Value)> pending)
    {
        var isExact = !targets.Any(target => target is StarredExpression);
        for (var i = targets.Length - 1; i >= 0; i--)
        {
            var part = isExact ? Emit(OpKind.Item, targets[i], value, i, targets.Length) : Emit(OpKind.Element, targets[i], value);
            // What is left over comes as a list.
            if (targets[i] is StarredExpression) part = Emit(OpKind.Container, targets[i], b: (int)ContainerKind.Unordered, data: (int[])[part]);
            pending.Push((targets[i], part));
        }
    }

    private void StoreAttribute(AttributeExpression attribute, int value)
    {
        // In a method the first parameter is the program's own object.
        if (attribute.Value is NameExpression name && MethodOf(name.Id) is not null)
        {
            ownAttributes.Add(attribute.Name);
            Emit(OpKind.StoreField, attribute, FieldOf(attribute.Name), value);
        }
        else storedAttributes.Add(attribute.Name);
        Note(attribute.Name, NameRole.Attribute, attribute.Span.Start, value);
        Emit(OpKind.Escape, attribute, b: value);
    }

    /// <summary>The method whose first parameter the name is; null when it is none.</summary>
    private FunctionFacts? MethodOf(string name)
    {
        // Few levels will do, and lambdas can nest by thousands.
        var levels = MaxSelfLevels;
        for (var inner = scope; inner is not null && levels > 0; inner = inner.Parent, levels--)
        {
            if (inner.Function < 0 || inner.Find(name) is null) continue;
            return Functions[inner.Function] is { IsMethod: true, Positional: [var first, ..] } method && first.Name == name ? method : null;
        }
        return null;
    }

    /// <summary>The descriptor's method whose second parameter the name is: the object that the descriptor is an attribute of.</summary>
    private FunctionFacts? DescriptorOf(string name) =>
        scope.Function >= 0 && Functions[scope.Function] is { IsDescriptor: true, Positional: [_, var second, ..] } method && second.Name == name ? method : null;

    private FunctionFacts? InnermostMethod()
    {
        var levels = MaxSelfLevels;
        for (var inner = scope; inner is not null && levels > 0; inner = inner.Parent, levels--)
        {
            if (inner.Function >= 0) return Functions[inner.Function] is { IsMethod: true, Positional: not [] } method ? method : null;
        }
        return null;
    }

    private void Augment(AugAssignStatement assign, int value)
    {
        if (assign.Target is not NameExpression name)
        {
            Bind(assign.Target, value);
            if (assign.Target is AttributeExpression { Name: var attribute }) Emit(OpKind.StoreField, assign, FieldOf(attribute), UnknownStep);
            return;
        }
        var before = Load(name.Id, name);
        Store(name.Id, name, Combine(assign, before, value, assign.Operator));
    }

    private void StepMatch(MatchStatement match, Phase phase)
    {
        switch (phase)
        {
            case Phase.Enter:
                blocks++;
                Push(match, Phase.Body);
                Push(match.Subject);
                break;
            case Phase.Body:
                subjects.Push(Pop());
                Push(match, Phase.Leave);
                Push(match.Cases);
                break;
            default:
                subjects.Pop();
                blocks--;
                break;
        }
    }

    private void Enter(Pattern pattern)
    {
        switch (pattern)
        {
            case ValuePattern value: PushDropped(value.Value); break;
            case SequencePattern sequence: Push(sequence.Patterns); break;
            case OrPattern or: Push(or.Patterns); break;
            case MappingPattern mapping:
                Push(mapping.Patterns);
                foreach (var key in mapping.Keys.Reverse()) PushDropped(key);
                if (mapping.Rest is { } rest) Capture(rest, mapping);
                break;
            case ClassPattern type: EnterClassPattern(type); break;
            case StarPattern { Name: { } name }: Capture(name, pattern); break;
            case AsPattern { Name: { } name } captured:
                Capture(name, pattern);
                Push(captured.Pattern);
                break;
        }
    }

    private void EnterClassPattern(ClassPattern type)
    {
        Push(type.KeywordPatterns);
        Push(type.Patterns);
        PushDropped(type.Class);
        foreach (var (name, pattern) in type.KeywordNames.Zip(type.KeywordPatterns))
        {
            var step = Emit(OpKind.Attribute, type, subjects.Peek(), data: new AttributeFact(name, AttributeRoute.Pattern));
            if (pattern is AsPattern { Name: { } captured }) Store(captured, pattern, step);
        }
    }

    /// <summary>The subject, or anything in it.</summary>
    private void Capture(string name, Pattern pattern) =>
        Store(name, pattern, Emit(OpKind.OneOf, pattern, data: (int[])[subjects.Peek(), UnknownStep]));
}
