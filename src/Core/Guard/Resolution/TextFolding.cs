using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Policy.Names;
using RemoteExecutor.Core.Guard.Python.Syntax;

namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>Puts constants together as Python would, as far as that is short. A program cannot make it work for longer than <see cref="Budget"/>.</summary>
internal sealed partial class TextFolding
{
    public const int LongestText = 1024;

    /// <summary>Characters of all texts together.</summary>
    private const int Budget = 8 << 20;

    private int spent;
    private Value lastLeft = Value.Bottom, lastRight = Value.Bottom, lastTogether = Value.Bottom;

    /// <summary>True when texts were left alone because there were too many of them.</summary>
    public bool IsExhausted => spent > Budget;
    private static readonly char[] ConversionEnds = ['s', 'd', 'i', 'c', 'r', 'a', '%'];

    public Value Binary(BinaryOperator kind, Value left, Value right)
    {
        if (left.IsBottom || right.IsBottom) return Value.Bottom;
        if (kind == BinaryOperator.Div && (left.Has(ValueTraits.Path) || right.Has(ValueTraits.Path))) return JoinPath([left, right], isPath: true);
        if (Numbers.Read(left) is { } a && Numbers.Read(right) is { } b) return Arithmetic(kind, a, b);
        if (left.Has(ValueTraits.Held) || right.Has(ValueTraits.Held))
        {
            if (kind == BinaryOperator.Mod) return Percent(left, right);
            var joined = ValueJoin.Join(left, right);
            var items = kind == BinaryOperator.Add && !left.Items.IsDefault && !right.Items.IsDefault && left.Items.Length + right.Items.Length <= ValueJoin.MaxItems ? left.Items.AddRange(right.Items) : default;
            // Elements of a container count as held too, and they may be texts.
            var mayBeText = items.IsDefault && kind is BinaryOperator.Add or BinaryOperator.Mult && !joined.Literals.IsEmpty;
            return joined.WithItems(items).Without(ValueTraits.Plain).With(mayBeText ? ValueTraits.Other : ValueTraits.None);
        }
        return kind switch
        {
            BinaryOperator.Add => Concatenate(left, right),
            BinaryOperator.Mod when !left.Literals.IsEmpty => Percent(left, right),
            BinaryOperator.Mult when (Repeat(left, right) ?? Repeat(right, left)) is { } repeated => repeated,
            _ => Result(left, right, []),
        };
    }

    /// <summary>One text after the other. Of what is unknown at the end, at least the beginning is known.</summary>
    public Value Concatenate(Value left, Value right)
    {
        // A program that says the same a hundred thousand times needs no more than one answer.
        if (ReferenceEquals(left, lastLeft) && ReferenceEquals(right, lastRight)) return lastTogether;
        (lastLeft, lastRight) = (left, right);
        return lastTogether = Join(left, right);
    }

    private Value Join(Value left, Value right)
    {
        if (left.IsBottom || right.IsBottom) return Value.Bottom;
        if (left.Literals.IsEmpty || left.Literals.Any(literal => literal.Kind == LiteralKind.Number)) return Result(left, right, []);
        if (left.Literals is [{ Text: "", Kind: LiteralKind.Text }] && left.IsComplete && !left.HasContent) return right;
        if (left.Literals.Length * Math.Max(1, right.Literals.Length) > ValueJoin.MaxLiterals || IsExhausted) return Beginning(left, right);
        var folded = new List<Literal>();
        var isOpen = right.Has(ValueTraits.Other | ValueTraits.Plain) || right.Literals.IsEmpty;
        foreach (var head in left.Literals)
        {
            if (head.Kind == LiteralKind.Prefix || isOpen) folded.Add(head with { Kind = LiteralKind.Prefix });
            if (head.Kind == LiteralKind.Prefix) continue;
            foreach (var tail in right.Literals) folded.Add(new Literal(tail.Kind, head.Text + tail.Text));
        }
        Spend(folded);
        if (folded.Count > ValueJoin.MaxLiterals || folded.Any(literal => literal.Text.Length > LongestText)) return Beginning(left, right);
        return new Value(left.Names, left.Functions, [.. folded.Distinct()], default, left.Traits & (ValueTraits.Other | ValueTraits.Class));
    }

    private Value Beginning(Value left, Value right)
    {
        if (IsExhausted) return Result(left, right, []);
        Spend(left.Literals);
        return Result(left, right, [.. left.Literals.Select(head => head with { Kind = LiteralKind.Prefix })]);
    }

    private void Spend(IEnumerable<Literal> made)
    {
        foreach (var literal in made) spent += literal.Text.Length + 1;
    }

    /// <summary>As <c>str()</c> and a field of an f-string show it.</summary>
    public static Value Shown(Value value)
    {
        if (value.IsBottom) return value;
        if (value.Has(ValueTraits.Held) || value.Literals.IsEmpty) return Value.Unknown;
        var texts = value.Literals.Where(literal => literal.Kind != LiteralKind.Bytes).Select(literal => literal.Kind == LiteralKind.Number ? new Literal(LiteralKind.Text, literal.Text) : literal);
        var isOpen = value.Has(ValueTraits.Other | ValueTraits.Plain) || value.HasContent || value.Literals.Any(literal => literal.Kind == LiteralKind.Bytes);
        return new Value([], [], [.. texts], default, isOpen ? ValueTraits.Other : ValueTraits.None);
    }

    /// <summary>Every text of <paramref name="value"/>, changed; null when it has none.</summary>
    public Value? Map(Value value, Func<Literal, Literal?> change)
    {
        if (value.Literals.IsEmpty || value.Has(ValueTraits.Held) || IsExhausted) return null;
        var changed = value.Literals.Select(change).OfType<Literal>().Where(literal => literal.Text.Length <= LongestText).ToImmutableArray();
        Spend(changed);
        var isWhole = changed.Length == value.Literals.Length && value.IsComplete && !value.HasContent;
        return new Value([], [], changed, default, isWhole ? ValueTraits.None : ValueTraits.Other);
    }

    private static Value Arithmetic(BinaryOperator kind, long a, long b)
    {
        var result = kind switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Sub => a - b,
            BinaryOperator.Mult => a * b,
            BinaryOperator.BitXor => a ^ b,
            BinaryOperator.BitOr => a | b,
            BinaryOperator.BitAnd => a & b,
            _ => long.MaxValue,
        };
        return result is >= int.MinValue and <= int.MaxValue ? Numbers.Of((int)result) : Value.Plain;
    }

    private Value? Repeat(Value text, Value times) =>
        Numbers.Read(times) is >= 0 and <= LongestText and var count && text.Literals.Any(literal => literal.Kind == LiteralKind.Text)
            ? Map(text, literal => literal.Text.Length * count > LongestText ? null : literal with { Text = string.Concat(Enumerable.Repeat(literal.Text, count)) })
            : null;

    /// <summary><c>"%s" % value</c>, for plain conversions.</summary>
    private Value Percent(Value format, Value arguments)
    {
        if (format.Literals.IsEmpty) return Result(format, arguments, []);
        IReadOnlyList<Value> parts = arguments.Items.IsDefault ? [arguments] : arguments.Items;
        var result = Value.Bottom;
        foreach (var literal in format.Literals.Where(literal => literal.Kind == LiteralKind.Text).Take(ValueJoin.MaxNames))
        {
            result = ValueJoin.Join(result, Percent(literal.Text, parts));
        }
        return format.IsComplete && !result.IsBottom ? result : result.With(ValueTraits.Other);
    }

    private Value Percent(string format, IReadOnlyList<Value> parts)
    {
        var result = Value.Text("");
        var (from, part) = (0, 0);
        while (format.IndexOf('%', from) is >= 0 and var mark)
        {
            result = Concatenate(result, Value.Text(format[from..mark]));
            if (mark + 1 >= format.Length || !ConversionEnds.Contains(format[mark + 1])) return Concatenate(result, Value.Unknown);
            var conversion = format[mark + 1];
            var value = conversion == '%' ? Value.Text("%") : part < parts.Count ? parts[part++] : Value.Unknown;
            if (conversion == 'c' && Numbers.Read(value) is >= 32 and < 0xD800 and var code) value = Value.Text(((char)code).ToString());
            result = Concatenate(result, conversion is 'r' or 'a' ? Value.Unknown : Shown(value));
            from = mark + 2;
        }
        return Concatenate(result, Value.Text(format[from..]));
    }

    private static Value Result(Value left, Value right, ImmutableArray<Literal> literals)
    {
        var joined = left.HasContent || right.HasContent ? ValueJoin.Join(left, right) : Value.Unknown;
        ImmutableArray<KnownName> names = joined.Names;
        return names.IsEmpty && joined.Functions.IsEmpty && literals.IsEmpty && !left.Has(ValueTraits.Foreign)
            ? Value.Unknown
            : new Value(names, joined.Functions, literals, default, (literals.IsEmpty ? ValueTraits.Other : ValueTraits.None) | (left.Traits & ValueTraits.Foreign));
    }
}
