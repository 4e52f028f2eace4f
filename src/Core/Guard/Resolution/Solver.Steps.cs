using RemoteExecutor.Core.Guard.Python.Syntax;

namespace RemoteExecutor.Core.Guard.Resolution;

internal sealed partial class Solver
{
    private Value Evaluate(int step, in Op op)
    {
        switch (op.Kind)
        {
            case OpKind.Load: return VariableOf(op.A).Value;
            case OpKind.Store: return Store(op, values[op.B]);
            case OpKind.StoreDefault:
                Pass(op.A, op.B, values[op.B]);
                return Value.Bottom;
            // os.remove(path) takes nothing out of os.
            case OpKind.StoreItem when op.Data is true && (values[op.B].IsBottom || IsModule(values[op.B])): return Value.Bottom;
            case OpKind.StoreItem: return Store(op, (op.Data is true ? ValueJoin.Element(values[op.B]) : values[op.B]).With(ValueTraits.Held));
            case OpKind.StoreField:
                Grow(fields[op.A], values[op.B]);
                return Value.Bottom;
            case OpKind.Attribute when op.B > 0 && Field(op.B - 1, ((AttributeFact)op.Data!).Name) is { } field: return field;
            case OpKind.Attribute: return Attribute(values[op.A], ((AttributeFact)op.Data!).Name);
            case OpKind.Call: return Call(op);
            case OpKind.Subscript: return Subscript(op);
            case OpKind.Binary: return folding.Binary((BinaryOperator)op.Data!, values[op.A], values[op.B]);
            case OpKind.OneOf: return Join((int[])op.Data!);
            case OpKind.Container: return Container(values[step], (int[])op.Data!, (ContainerKind)op.B);
            case OpKind.Concatenation: return Concatenate((int[])op.Data!);
            case OpKind.Field: return op.B == 0 ? TextFolding.Shown(values[op.A]) : Value.Unknown;
            case OpKind.Element: return ValueJoin.Element(values[op.A]);
            case OpKind.Item: return Item(values[op.A], op.B, (int)op.Data!);
            case OpKind.Enter: return Enter(values[op.A]);
            case OpKind.Function: return Value.OfFunction(op.A);
            case OpKind.Return: return Return(op);
            case OpKind.Escape:
                Escape(values[op.B]);
                return Value.Bottom;
            case OpKind.Import: return ((ImportFact)op.Data!) is { Targets: [var target] } ? ValueOf(target) : Value.Foreign;
            default: return Value.Unknown;
        }
    }

    private static bool IsModule(Value value) => !value.Names.IsEmpty && value.Traits == ValueTraits.None && value.Functions.IsEmpty && value.Names.All(name => name.IsModule);

    private Value Store(in Op op, Value value)
    {
        Grow(VariableOf(op.A), value);
        return Value.Bottom;
    }

    /// <summary>Attribute of the program's own object, where it is a constant; null otherwise.</summary>
    private Value? Field(int number, string name)
    {
        var value = fields[number].Value;
        if (!own.IsKnown || reader.StoredAttributes.Contains(name) || !isStored[number]) return null;
        return value.IsBottom || IsConstant(value) ? value : null;
    }

    /// <summary>What a method of the program's own object answers with, where it is a constant; null otherwise.</summary>
    private Value? OwnResult(int number, string name)
    {
        var method = fields[number].Value;
        if (!own.IsKnown || reader.StoredAttributes.Contains(name) || !method.IsComplete || method.Functions.IsEmpty || !method.Names.IsEmpty || !method.Literals.IsEmpty || method.Traits != ValueTraits.None) return null;
        var answer = Value.Bottom;
        foreach (var function in method.Functions) answer = ValueJoin.Join(answer, reader.Functions[function].Result.Value);
        return answer.IsBottom || IsConstant(answer) ? answer : null;
    }

    private static bool IsConstant(Value value) =>
        value.IsComplete && !value.HasContent && !value.Has(ValueTraits.Held) && (!value.Literals.IsEmpty || value.Traits == ValueTraits.Buffer);

    private Value Join(int[] steps)
    {
        var joined = Value.Bottom;
        foreach (var step in steps) joined = ValueJoin.Join(joined, values[step]);
        return joined;
    }

    private Value Concatenate(int[] steps)
    {
        var text = Value.Text("");
        foreach (var step in steps)
        {
            text = folding.Concatenate(text, values[step]);
            // Only the beginning is known, and stays so.
            if (text.Literals.All(literal => literal.Kind == LiteralKind.Prefix)) break;
        }
        return text;
    }

    private Value Container(Value before, int[] steps, ContainerKind kind)
    {
        var joined = Join(steps);
        var traits = ValueTraits.Held | (kind == ContainerKind.Tuple ? ValueTraits.None : ValueTraits.Mutable);
        if (joined.Has(ValueTraits.Mutable)) traits |= ValueTraits.Nested;
        var container = joined.Without(ValueTraits.Path).WithItems(default).With(traits);
        if (kind != ContainerKind.Unordered && steps.Length <= ValueJoin.MaxItems && steps.All(step => ValueJoin.IsShallow(values[step])))
        {
            container = container.WithItems([.. steps.Select(step => values[step])]);
        }
        // Keeps what was there, so that an unchanged container is the same object.
        return ValueJoin.Join(before, container);
    }

    private static Value Item(Value value, int index, int count)
    {
        if (!value.Items.IsDefault && value.Items.Length == count) return ValueJoin.Unshared(value.Items[index]);
        return ValueJoin.Element(value);
    }

    private static Value Enter(Value context) => context.Has(ValueTraits.Path | ValueTraits.Buffer) || context.IsConstantText ? context : context.With(ValueTraits.Other);

    private Value Return(in Op op)
    {
        var function = reader.Functions[op.A];
        Grow(function.Result, values[op.B]);
        if (function.IsEscaped) Escape(values[op.B]);
        return Value.Bottom;
    }
}
