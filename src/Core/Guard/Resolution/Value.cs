using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Policy.Names;

namespace RemoteExecutor.Core.Guard.Resolution;

[Flags]
internal enum ValueTraits : ushort
{
    None = 0,

    /// <summary>It may also be something that is not known.</summary>
    Other = 1,

    /// <summary>It may be a container, and what is known of it is known of its elements.</summary>
    Held = 2,

    /// <summary>Its texts are paths in a path object.</summary>
    Path = 4,

    /// <summary>It may be a class, or hold one.</summary>
    Class = 8,

    /// <summary>It comes out of a library.</summary>
    Foreign = 16,

    /// <summary>More modules and guarded functions were joined in it than are followed.</summary>
    TooMany = 32,

    /// <summary>A number, True, None: surely no text and no object with attributes that matter.</summary>
    Plain = 64,

    /// <summary>It may be an instance of an exception.</summary>
    Caught = 128,

    /// <summary>A container that can be changed.</summary>
    Mutable = 256,

    /// <summary>A container whose elements can be changed themselves.</summary>
    Nested = 512,

    /// <summary>It may also be functions of the program that are not listed.</summary>
    ManyFunctions = 1024,

    /// <summary>A class by its own name, of which generic types are made.</summary>
    Generic = 2048,

    /// <summary>A file in memory or in scratch.</summary>
    Buffer = 4096,
}

internal enum LiteralKind : byte
{
    Text,

    /// <summary>Text of which only the beginning is known.</summary>
    Prefix,

    /// <summary>Bytes, one character each.</summary>
    Bytes,
    Number,
}

/// <summary>A constant.</summary>
internal readonly record struct Literal(LiteralKind Kind, string Text);

/// <summary>
/// What is known of an expression without running it: names of modules and their members, functions of the program, constants. A value
/// stands for any one of these; <see cref="ValueTraits.Other"/> says that it may be something else as well. Immutable.
/// </summary>
internal sealed class Value
{
    /// <summary>Values of which no more than the traits is known, as most are: one object for all of a kind.</summary>
    private static readonly Value?[] OfTraits = new Value?[1 << TraitCount];
    private const int TraitCount = 13;

    /// <summary>Nothing reaches here, as far as is known yet.</summary>
    public static readonly Value Bottom = Of(ValueTraits.None);
    public static readonly Value Unknown = Of(ValueTraits.Other);
    public static readonly Value Plain = Of(ValueTraits.Plain);
    public static readonly Value Foreign = Of(ValueTraits.Other | ValueTraits.Foreign);
    public static readonly Value Buffer = Of(ValueTraits.Buffer);
    public static readonly Value OwnClass = Of(ValueTraits.Other | ValueTraits.Generic);
    public static readonly Value BuiltinClass = Of(ValueTraits.Other | ValueTraits.Class | ValueTraits.Generic);
    public static readonly Value AnyClass = Of(ValueTraits.Other | ValueTraits.Class);
    public static readonly Value Exception = Of(ValueTraits.Other | ValueTraits.Caught);

    public Value(ImmutableArray<KnownName> names, ImmutableArray<int> functions, ImmutableArray<Literal> literals, ImmutableArray<Value> items, ValueTraits traits)
    {
        Names = names;
        Functions = functions;
        Literals = literals;
        Items = items;
        Traits = traits;
        if (items.IsDefault) return;
        foreach (var item in items) Depth = Math.Max(Depth, item.Depth);
        Depth++;
    }

    /// <summary>How deep <see cref="Items"/> nest.</summary>
    public int Depth { get; }

    public ImmutableArray<KnownName> Names { get; }

    /// <summary>Functions of the program, by number.</summary>
    public ImmutableArray<int> Functions { get; }

    public ImmutableArray<Literal> Literals { get; }

    /// <summary>The elements of a short list or tuple, each by itself; default when not known that well.</summary>
    public ImmutableArray<Value> Items { get; }

    public ValueTraits Traits { get; }

    public bool IsBottom => Traits == ValueTraits.None && !HasContent && Literals.IsEmpty;

    /// <summary>True when nothing but what is listed can be here.</summary>
    public bool IsComplete => !Has(ValueTraits.Other) && !IsBottom;

    public bool IsOnlyTraits => !HasContent && Literals.IsEmpty && Items.IsDefault;

    public bool HasContent => !Names.IsEmpty || !Functions.IsEmpty;

    public IEnumerable<string> Texts => Literals.Where(literal => literal.Kind == LiteralKind.Text).Select(literal => literal.Text);

    /// <summary>True when it is one of <see cref="Texts"/> and nothing else that could serve as text.</summary>
    public bool IsConstantText => IsComplete && !Literals.IsEmpty && Literals.All(literal => literal.Kind is LiteralKind.Text or LiteralKind.Number) && Texts.Any();

    public bool Has(ValueTraits trait) => (Traits & trait) != 0;

    public static Value Of(ValueTraits traits) => OfTraits[(int)traits] ??= new([], [], [], default, traits);

    public static Value Of(KnownName name) => new([name], [], [], default, ValueTraits.None);

    public static Value OfFunction(int function) => new([], [function], [], default, ValueTraits.None);

    public static Value Text(string text) => Of(new Literal(LiteralKind.Text, text));

    public static Value Of(Literal literal) => new([], [], [literal], default, ValueTraits.None);

    public Value With(ValueTraits traits) => (Traits & traits) == traits ? this : WithExactly(Traits | traits);

    public Value Without(ValueTraits traits) => (Traits & traits) == 0 ? this : WithExactly(Traits & ~traits);

    public Value WithItems(ImmutableArray<Value> items) => Items == items ? this : new(Names, Functions, Literals, items, Traits);

    /// <summary>Without the constants: what is left may be anything.</summary>
    public Value WithoutLiterals() => HasContent ? new(Names, Functions, [], default, Traits | ValueTraits.Other) : Of(Traits | ValueTraits.Other);

    /// <summary>It says the same as <paramref name="other"/>. Items that are other objects count as different, which costs time and nothing else.</summary>
    public bool Says(Value other) =>
        ReferenceEquals(this, other)
        || (Traits == other.Traits && Items == other.Items && Names.AsSpan().SequenceEqual(other.Names.AsSpan())
            && Functions.AsSpan().SequenceEqual(other.Functions.AsSpan()) && Literals.AsSpan().SequenceEqual(other.Literals.AsSpan()));

    private Value WithExactly(ValueTraits traits) => IsOnlyTraits ? Of(traits) : new(Names, Functions, Literals, Items, traits);
}
