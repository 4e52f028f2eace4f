using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>
/// Finds out what every step may stand for: the steps are gone through in order, again and again, until nothing new is found. The order of
/// execution is ignored, so a name has every meaning it is given anywhere in its scope.
/// </summary>
internal sealed partial class Solver
{
    /// <summary>Ordinary programs need two or three; a program that needs more builds long chains backwards, and is told so.</summary>
    private const int MaxRounds = 24;

    private readonly ProgramReader reader;
    private readonly GuardPolicy policy;
    private readonly List<Op> ops;
    private readonly Value[] values;
    private readonly List<Variable> variables;
    private readonly NameResolution names;
    private readonly List<string> starModules = [];
    private Value heap = Value.Bottom;
    private bool changed;

    public Solver(ProgramReader reader, GuardPolicy policy)
    {
        this.reader = reader;
        this.policy = policy;
        ops = reader.Ops;
        values = new Value[ops.Count];
        names = new NameResolution(reader.References, reader.Module, policy);
        names.Run();
        variables = names.Variables;
    }

    public GuardedProgram Solve()
    {
        Prepare();
        var rounds = 0;
        do
        {
            do RunOnce();
            while (changed && ++rounds < MaxRounds);
        }
        while (!changed && CallTheUncalled());
        return new GuardedProgram
        {
            Ops = ops,
            Values = values,
            References = reader.References,
            Variables = variables,
            Functions = reader.Functions,
            OwnAttributes = reader.OwnAttributes,
            PlainClassUses = reader.PlainClassUses,
            NameUses = reader.NameUses,
            Heap = heap,
            IsUnsettled = changed,
            Places = reader.Places,
            Global = GlobalValue,
        };
    }

    private void RunOnce()
    {
        changed = false;
        for (var step = 0; step < values.Length; step++)
        {
            var op = ops[step];
            if (op.Kind != OpKind.Constant) values[step] = Evaluate(step, op);
        }
        foreach (var (into, from) in names.Fallbacks) changed |= variables[into].Grow(variables[from].Value);
    }

    /// <summary>What no call was found for may be called by someone else after all, with anything.</summary>
    private bool CallTheUncalled()
    {
        foreach (var function in reader.Functions)
        {
            foreach (var reference in function.AllReferences)
            {
                if (VariableOf(reference) is { Value.IsBottom: true } parameter) changed |= parameter.Grow(Value.Unknown);
            }
        }
        return changed;
    }

    private Value GlobalValue(string name) => names.Global(name)?.Value ?? Value.Unknown;

    private void Prepare()
    {
        for (var step = 0; step < values.Length; step++)
        {
            var op = ops[step];
            values[step] = op.Kind == OpKind.Constant ? (Value)op.Data! : Value.Bottom;
            if (op is { Kind: OpKind.Load, Usage: Usage.Shared }) VariableOf(op.A).Share();
            if (op is { Kind: OpKind.Import, Data: ImportFact { IsStar: true, Level: 0 } star }) starModules.Add(star.Module);
        }
        foreach (var variable in variables.Where(variable => !variable.IsBound)) LoadStars(variable);
        foreach (var function in reader.Functions.Where(function => function.IsMethod)) Escape(function);
    }

    // from x import *: a name that the program does not bind, or not surely, may come from there.
    private void LoadStars(Variable variable)
    {
        if (starModules.Count == 0 || names.NameOf(variable) is not { } name) return;
        foreach (var module in starModules.Distinct().Take(ValueJoin.MaxNames))
        {
            if (policy.Names.Find(module) is not { } known) continue;
            var member = known.Member(name, out _);
            if (!member.IsInterior) variable.Grow(Value.Of(member));
        }
    }

    private Value Evaluate(int step, in Op op)
    {
        switch (op.Kind)
        {
            case OpKind.Load: return VariableOf(op.A).Value;
            case OpKind.Store: return Store(op, values[op.B]);
            case OpKind.StoreItem: return Store(op, ValueJoin.Element(values[op.B]).With(ValueTraits.Held), values[op.B].With(ValueTraits.Held));
            case OpKind.Attribute: return Attribute(values[op.A], ((AttributeFact)op.Data!).Name);
            case OpKind.Call: return Call(op);
            case OpKind.Subscript: return Subscript(op);
            case OpKind.Binary: return TextFolding.Binary((Python.Syntax.BinaryOperator)op.Data!, values[op.A], values[op.B]);
            case OpKind.OneOf: return Join((ImmutableArray<int>)op.Data!);
            case OpKind.Container: return Container(values[step], (ImmutableArray<int>)op.Data!, (ContainerKind)op.B);
            case OpKind.Concatenation: return ((ImmutableArray<int>)op.Data!).Aggregate(Value.Text(""), (text, part) => TextFolding.Concatenate(text, values[part]));
            case OpKind.Field: return op.B == 0 ? TextFolding.Shown(values[op.A]) : Value.Unknown;
            case OpKind.Element: return ValueJoin.Element(values[op.A]);
            case OpKind.Item: return Item(values[op.A], op.B, (int)op.Data!);
            case OpKind.Enter: return values[op.A] is var entered && (entered.Has(ValueTraits.Path) || entered.IsConstantText) ? entered : entered.With(ValueTraits.Other);
            case OpKind.Function: return Value.OfFunction(op.A);
            case OpKind.Return: return Return(op);
            case OpKind.Escape:
                Escape(values[op.B]);
                return Value.Bottom;
            case OpKind.Import: return ((ImportFact)op.Data!) is { Targets: [var target] } ? Value.Of(target) : Value.Foreign;
            default: return Value.Unknown;
        }
    }

    private Variable VariableOf(int reference) => variables[reader.References[reference].Variable];

    private Value Store(in Op op, params ReadOnlySpan<Value> stored)
    {
        foreach (var value in stored) changed |= VariableOf(op.A).Grow(value);
        return Value.Bottom;
    }

    private Value Join(ImmutableArray<int> steps)
    {
        var joined = Value.Bottom;
        foreach (var step in steps) joined = ValueJoin.Join(joined, values[step]);
        return joined;
    }

    private Value Container(Value before, ImmutableArray<int> steps, ContainerKind kind)
    {
        var joined = Join(steps);
        var traits = ValueTraits.Held | (kind == ContainerKind.Tuple ? ValueTraits.None : ValueTraits.Mutable);
        if (joined.Has(ValueTraits.Mutable)) traits |= ValueTraits.Nested;
        var container = joined.Without(ValueTraits.Path).WithItems(default).With(traits);
        if (kind != ContainerKind.Unordered && steps.Length <= ValueJoin.MaxItems && steps.All(step => ValueJoin.IsShallow(values[step])))
        {
            container = container.WithItems(ImmutableArray.CreateRange(steps, step => values[step]));
        }
        // Keeps what was there, so that an unchanged container is the same object.
        return ValueJoin.Join(before, container);
    }

    private static Value Item(Value value, int index, int count)
    {
        if (!value.Items.IsDefault && value.Items.Length == count) return ValueJoin.Unshared(value.Items[index]);
        return ValueJoin.Element(value);
    }

    private Value Return(in Op op)
    {
        var function = reader.Functions[op.A];
        changed |= function.Result.Grow(values[op.B]);
        if (function.IsEscaped) Escape(values[op.B]);
        return Value.Bottom;
    }
}
