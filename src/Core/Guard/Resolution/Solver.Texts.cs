using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace RemoteExecutor.Core.Guard.Resolution;

internal sealed partial class Solver
{
    private static readonly FrozenSet<string> PlainEncodings = new[] { "utf-8", "utf8", "UTF-8", "ascii", "us-ascii", "latin-1", "latin1", "iso-8859-1", "cp1252" }.ToFrozenSet();

    private Value CallBuiltin(BuiltinFunction function, CallShape shape)
    {
        foreach (var step in shape.All)
        {
            if (!values[step].Functions.IsEmpty) return CallUnknown(shape, default, Value.Unknown);
        }
        if (function == BuiltinFunction.Looks) return Value.Unknown;
        var arguments = shape.Arguments.Select(argument => values[argument]).ToList();
        var first = arguments.Count > 0 && !shape.Hides ? arguments[0] : Value.Unknown;
        switch (function)
        {
            case BuiltinFunction.Chr: return Numbers.Read(first) is >= 0 and < 0xD800 and var code ? Value.Text(((char)code).ToString()) : first.IsBottom ? first : Value.Unknown;
            case BuiltinFunction.Str or BuiltinFunction.Bytes when !IsPlainEncoding(shape, 1): return Value.Unknown;
            case BuiltinFunction.Str: return first.Literals is [{ Kind: LiteralKind.Bytes }] ? Decode(first) : TextFolding.Shown(first);
            case BuiltinFunction.Bytes: return ToBytes(first);
            case BuiltinFunction.Reversed: return Reverse(first);
            case BuiltinFunction.Type: return arguments.Count == 1 ? Value.AnyClass : CallUnknown(shape, default, Value.AnyClass);
            case BuiltinFunction.Picks: return arguments.Aggregate(Value.Bottom, (all, argument) => ValueJoin.Join(all, ValueJoin.Join(ValueJoin.Element(argument), argument)));
            default:
                var all = Collect([.. arguments, .. shape.Keywords.Select(keyword => values[keyword.Step].With(ValueTraits.Held))], shape);
                return function == BuiltinFunction.Reorders ? all.WithItems(default) : all;
        }
    }

    private static Value Collect(List<Value> arguments, CallShape shape)
    {
        if (arguments is [var only] && shape.Keywords.Length == 0 && !shape.Hides) return ValueJoin.Element(only) is { IsBottom: false } element ? element.With(ValueTraits.Held | ValueTraits.Mutable).WithItems(only.Items) : only;
        var all = Value.Bottom;
        foreach (var argument in arguments) all = ValueJoin.Join(all, ValueJoin.Element(argument));
        if (shape.Hides) all = ValueJoin.Join(all, Value.Unknown);
        return all.WithItems(default).With(ValueTraits.Held | ValueTraits.Mutable);
    }

    private Value Subscript(in Op op)
    {
        var container = values[op.A];
        if (container.IsBottom) return container;
        // globals()["name"]
        if (ops[op.A] is { Kind: OpKind.Call } call && values[call.A].Names.Any(name => name.Roles.HasFlag(Policy.Names.NameRoles.Namespace)))
        {
            return values[op.B].Texts.Aggregate(Value.Unknown, (all, name) => ValueJoin.Join(all, GlobalValue(name)));
        }
        if (ops[op.B].Kind == OpKind.Slice) return Slice(container, (int[])ops[op.B].Data!);
        if (Numbers.Read(values[op.B]) is not { } index) return ValueJoin.Element(container).With(container.Has(ValueTraits.Held) ? ValueTraits.None : ValueTraits.Other);
        if (!container.Items.IsDefault) return index < container.Items.Length && index >= -container.Items.Length ? ValueJoin.Unshared(container.Items[index < 0 ? index + container.Items.Length : index]) : Value.Unknown;
        return folding.Map(container, literal => At(literal, index)) ?? ValueJoin.Element(container);
    }

    private static Literal? At(Literal literal, int index)
    {
        if (literal.Kind != LiteralKind.Text || !PythonText.IsCountable(literal.Text)) return null;
        var at = index < 0 ? index + literal.Text.Length : index;
        return at >= 0 && at < literal.Text.Length ? literal with { Text = literal.Text[at].ToString() } : null;
    }

    private Value Slice(Value container, int[] bounds)
    {
        var parts = bounds.Select(bound => bound < 0 ? null : Numbers.Read(values[bound])).ToArray();
        var isKnown = bounds.Zip(parts).All(pair => pair.First < 0 || pair.Second is not null);
        if (!container.Items.IsDefault) return isKnown ? container.WithItems([.. Range(container.Items.Length, parts).Select(at => container.Items[at])]) : container.WithItems(default);
        // What is held may itself be the text that is cut.
        if (container.Has(ValueTraits.Held)) return container.Literals.IsEmpty ? container : container.With(ValueTraits.Other);
        var cut = isKnown ? folding.Map(container, literal => literal.Kind is LiteralKind.Prefix or LiteralKind.Number || !PythonText.IsCountable(literal.Text) ? null : literal with { Text = string.Concat(Range(literal.Text.Length, parts).Select(at => literal.Text[at])) }) : null;
        return cut ?? container.WithoutLiterals();
    }

    /// <summary>The indexes that a slice picks.</summary>
    private static IEnumerable<int> Range(int length, int?[] bounds)
    {
        var step = bounds[2] ?? 1;
        if (step == 0) yield break;
        var from = Clamp(bounds[0], step > 0 ? 0 : length - 1);
        var to = Clamp(bounds[1], step > 0 ? length : -1);
        for (long at = from; step > 0 ? at < to : at > to; at += step)
        {
            if (at >= 0 && at < length) yield return (int)at;
        }

        int Clamp(int? bound, int otherwise)
        {
            if (bound is not { } value) return otherwise;
            if (value < 0) value = Math.Max(value + length, step > 0 ? 0 : -1);
            return Math.Min(value, step > 0 ? length : length - 1);
        }
    }

    private static Value Reverse(Value value)
    {
        if (!value.Items.IsDefault) return value.WithItems([.. value.Items.Reverse()]);
        if (value is not { Literals: [{ Kind: LiteralKind.Text } text] } || !value.IsComplete || text.Text.Length > ValueJoin.MaxItems || !PythonText.IsCountable(text.Text)) return ValueJoin.Element(value).With(ValueTraits.Held);
        var items = text.Text.Reverse().Select(character => Value.Text(character.ToString())).ToImmutableArray();
        return items.Aggregate(Value.Bottom, ValueJoin.Join).With(ValueTraits.Held).WithItems(items);
    }

    private static Value ToBytes(Value value)
    {
        if (value.Literals is [{ Kind: LiteralKind.Text or LiteralKind.Bytes } text] && value.IsComplete && !value.Has(ValueTraits.Held)) return Value.Of(new Literal(LiteralKind.Bytes, text.Text));
        if (value.Items.IsDefault) return value.IsBottom ? value : Value.Unknown;
        var numbers = value.Items.Select(Numbers.Read).ToList();
        return numbers.All(number => number is >= 0 and < 256) ? Value.Of(new Literal(LiteralKind.Bytes, string.Concat(numbers.Select(number => (char)number!)))) : Value.Unknown;
    }

    private Value Decode(Value value) =>
        folding.Map(value, literal => literal.Kind == LiteralKind.Bytes && Ascii.IsValid(literal.Text) ? literal with { Kind = LiteralKind.Text } : null) ?? Value.Unknown;

    /// <summary>No encoding is named, or one that leaves ASCII as it is.</summary>
    private bool IsPlainEncoding(CallShape shape, int index)
    {
        if (shape.Hides) return false;
        var step = shape.Find(index, "encoding");
        return step < 0 || (values[step].IsConstantText && values[step].Texts.All(PlainEncodings.Contains));
    }
}
