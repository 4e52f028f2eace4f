using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Policy.Names;
using RemoteExecutor.Core.Guard.Python.Syntax;

namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>One step of a program in the order of evaluation. A and B are other steps' numbers unless said otherwise.</summary>
internal enum OpKind : byte
{
    /// <summary>Data: its <see cref="Value"/>. Never changes.</summary>
    Constant,

    /// <summary>A: reference of the name.</summary>
    Load,

    /// <summary>A: reference of the name, B: the value.</summary>
    Store,

    /// <summary>B is the default of the parameter of reference A.</summary>
    StoreDefault,

    /// <summary>B is put into the container that the name of reference A holds; each of its elements when Data is true.</summary>
    StoreItem,

    /// <summary>B becomes the attribute of number A of the program's own objects.</summary>
    StoreField,

    /// <summary>Attribute of A. Data: <see cref="AttributeFact"/>. B is one more than the number of the attribute where A is the program's own object.</summary>
    Attribute,

    /// <summary>A is called. Data: <see cref="CallShape"/>.</summary>
    Call,

    /// <summary>A[B]; Data is set inside of an annotation.</summary>
    Subscript,

    /// <summary>Bounds of a subscript. Data: three numbers of steps.</summary>
    Slice,

    /// <summary>A with B. Data: the <see cref="BinaryOperator"/>.</summary>
    Binary,

    /// <summary>One of the steps in Data.</summary>
    OneOf,

    /// <summary>A container of the steps in Data; B is its <see cref="ContainerKind"/>.</summary>
    Container,

    /// <summary>The text that the steps in Data make together.</summary>
    Concatenation,

    /// <summary>A field of an f-string: A as text, B = 1 when it is formatted further.</summary>
    Field,

    /// <summary>What <c>with A as …</c> binds.</summary>
    Enter,

    /// <summary>An element of A.</summary>
    Element,

    /// <summary>Element B (a number) of A. Data: how many there are.</summary>
    Item,

    /// <summary>A: number of the function.</summary>
    Function,

    /// <summary>B is returned by the function of number A.</summary>
    Return,

    /// <summary>B goes where it is no longer followed.</summary>
    Escape,

    /// <summary>A is an annotation.</summary>
    Annotation,

    /// <summary>An import. Data: <see cref="ImportFact"/>.</summary>
    Import,
}

/// <summary>How a name's value is used, which decides whether a container in it may change behind its back.</summary>
internal enum Usage : byte
{
    /// <summary>Another name for it may come to exist.</summary>
    Shared,

    /// <summary>It is only read.</summary>
    Read,

    /// <summary>It is an argument: what the called function does with it decides.</summary>
    Argument,
}

internal record struct Op(OpKind Kind, SyntaxNode? Node, int A, int B, object? Data)
{
    public Usage Usage { get; set; }
}

/// <summary>The way that an attribute is named.</summary>
internal enum AttributeRoute
{
    Dotted,

    /// <summary>Keyword of a class pattern.</summary>
    Pattern,
}

internal sealed record AttributeFact(string Name, AttributeRoute Route);

/// <summary>Arguments of a call, by the numbers of their steps.</summary>
internal sealed class CallShape
{
    private readonly bool[]? starred;

    /// <param name="arguments">Positional ones.</param>
    /// <param name="starred">Which of them are unpacked; null for none.</param>
    /// <param name="keywords">One without a name is <c>**</c>.</param>
    public CallShape(int[] arguments, bool[]? starred, (string? Name, int Step)[] keywords)
    {
        Arguments = arguments;
        this.starred = starred;
        Keywords = keywords;
        All = keywords.Length == 0 ? arguments : [.. arguments, .. keywords.Select(keyword => keyword.Step)];
        Hides = starred is not null || keywords.Any(keyword => keyword.Name is null);
    }

    public int[] Arguments { get; }

    public (string? Name, int Step)[] Keywords { get; }

    public int[] All { get; }

    /// <summary>True when arguments come from <c>*</c> or <c>**</c>, so that any may be hidden.</summary>
    public bool Hides { get; }

    /// <summary>Steps of the arguments that are unpacked.</summary>
    public IEnumerable<int> Unpacked => Arguments.Where((_, index) => starred is not null && starred[index]).Concat(Keywords.Where(keyword => keyword.Name is null).Select(keyword => keyword.Step));

    /// <summary>What is left for the function that the first argument is.</summary>
    public CallShape WithoutFirst() => new(Arguments[1..], starred?[1..], Keywords);

    /// <summary>As a method gets them.</summary>
    public CallShape WithSelf() => new([ProgramReader.UnknownStep, .. Arguments], starred is null ? null : [false, .. starred], Keywords);

    /// <summary>By position or keyword; -1 when absent.</summary>
    public int Find(int index, params ReadOnlySpan<string> keywords)
    {
        foreach (var (name, step) in Keywords)
        {
            if (name is not null && keywords.Contains(name)) return step;
        }
        for (var i = 0; i <= index && i < Arguments.Length; i++)
        {
            if (starred is not null && starred[i]) return -1;
            if (i == index) return Arguments[i];
        }
        return -1;
    }
}

/// <summary>One name of an import statement.</summary>
internal sealed record ImportFact(string Module, string? Member, int Level, ImmutableArray<KnownName> Targets)
{
    public bool IsStar => Member == "*";

    /// <summary>A member may itself be a module: from xml import etree.</summary>
    public string Path => Member is null or "*" ? Module : $"{Module}.{Member}";
}
