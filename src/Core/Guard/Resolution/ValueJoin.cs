using System.Collections.Immutable;
using System.Runtime.InteropServices;
using RemoteExecutor.Core.Guard.Policy.Names;

namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>Joins values. All sets are bounded, and what does not fit leaves a trait behind, so that nothing gets lost in silence.</summary>
internal static class ValueJoin
{
    public const int MaxNames = 8;
    public const int MaxFunctions = 16;
    public const int MaxLiterals = 32;
    public const int MaxItems = 64;
    private const int MaxNumbers = 3;
    private const int MaxItemDepth = 3;

    /// <summary>The same object as <paramref name="left"/> when it says everything already.</summary>
    public static Value Join(Value left, Value right)
    {
        if (ReferenceEquals(left, right) || right.IsBottom) return left;
        if (left.IsBottom) return right;
        var traits = left.Traits | right.Traits;
        // Most values are of this kind.
        if (right.IsOnlyTraits && left.IsOnlyTraits) return traits == left.Traits ? left : Value.Of(traits);
        var names = Names(left.Names, right.Names, ref traits);
        var functions = Union(left.Functions, right.Functions, MaxFunctions, ref traits, ValueTraits.ManyFunctions);
        var literals = WithoutCounters(Union(left.Literals, right.Literals, MaxLiterals, ref traits, ValueTraits.Other), ref traits);
        var items = Items(left, right);
        return traits == left.Traits && names == left.Names && functions == left.Functions && literals.AsSpan().SequenceEqual(left.Literals.AsSpan()) && items == left.Items
            ? left
            : new Value(names, functions, literals, items, traits);
    }

    /// <summary>What an element of <paramref name="container"/> may be.</summary>
    public static Value Element(Value container)
    {
        if (!container.Items.IsDefault) return Unshared(container.Items.Aggregate(Value.Bottom, Join));
        if (container.Has(ValueTraits.Nested)) return container.With(ValueTraits.Other);
        if (container.Has(ValueTraits.Held)) return container.Without(ValueTraits.Mutable);
        // A text's characters, a number, or an object of which nothing is known.
        return container.IsBottom ? container : container.WithoutLiterals().Without(ValueTraits.Path | ValueTraits.Plain);
    }

    /// <summary>A container taken out of a container can be changed without that being seen.</summary>
    public static Value Unshared(Value element) => element.Has(ValueTraits.Mutable) ? element.WithItems(default).With(ValueTraits.Other) : element;

    public static bool IsShallow(Value value) => value.Depth < MaxItemDepth;

    /// <summary>Many numbers are a counter, and none of them matters: from then on it is any number.</summary>
    private static ImmutableArray<Literal> WithoutCounters(ImmutableArray<Literal> literals, ref ValueTraits traits)
    {
        var numbers = 0;
        foreach (var literal in literals) numbers += literal.Kind == LiteralKind.Number ? 1 : 0;
        if (numbers == 0 || (numbers <= MaxNumbers && (traits & ValueTraits.Plain) == 0)) return literals;
        traits |= ValueTraits.Plain;
        return literals.RemoveAll(literal => literal.Kind == LiteralKind.Number);
    }

    private static ImmutableArray<Value> Items(Value left, Value right)
    {
        if (left.Items == right.Items) return left.Items;
        if (left.Items.IsDefault || right.Items.IsDefault || left.Items.Length != right.Items.Length) return default;
        var changed = false;
        var joined = ImmutableArray.CreateBuilder<Value>(left.Items.Length);
        for (var i = 0; i < left.Items.Length; i++)
        {
            joined.Add(Join(left.Items[i], right.Items[i]));
            changed |= !ReferenceEquals(joined[i], left.Items[i]);
        }
        return changed ? joined.MoveToImmutable() : left.Items;
    }

    private static ImmutableArray<KnownName> Names(ImmutableArray<KnownName> left, ImmutableArray<KnownName> right, ref ValueTraits traits)
    {
        if (right.IsEmpty || left == right) return left;
        var all = left;
        foreach (var name in right)
        {
            if (!all.Contains(name)) all = all.Add(name);
        }
        if (all.Length <= MaxNames) return all;
        var kept = ImmutableArray.CreateRange(all.Where(name => name.IsSensitive).Take(MaxNames));
        traits |= ValueTraits.Other;
        if (all.Count(name => name.IsSensitive) > MaxNames) traits |= ValueTraits.TooMany;
        return left.SequenceEqual(kept) ? left : kept;
    }

    private static ImmutableArray<T> Union<T>(ImmutableArray<T> left, ImmutableArray<T> right, int most, ref ValueTraits traits, ValueTraits overflow)
        where T : IEquatable<T>
    {
        if (right.IsEmpty || left == right) return left;
        if (left.Length >= most && (traits & overflow) != 0) return left;
        var count = left.Length;
        T[]? all = null;
        foreach (var item in right)
        {
            if ((all is null ? left.AsSpan() : all.AsSpan(0, count)).Contains(item)) continue;
            if (count >= most)
            {
                traits |= overflow;
                break;
            }
            if (all is null) left.CopyTo(all = new T[Math.Min(most, count + right.Length)]);
            all[count++] = item;
        }
        return all is null ? left : ImmutableCollectionsMarshal.AsImmutableArray(count == all.Length ? all : all[..count]);
    }
}
