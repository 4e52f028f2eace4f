using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Policy.Names;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Text;

namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>A program as steps, with what is known of each one's value.</summary>
internal sealed class GuardedProgram
{
    public required OpList Ops { get; init; }

    /// <summary>By step.</summary>
    public required IReadOnlyList<Value> Values { get; init; }

    public required IReadOnlyList<Reference> References { get; init; }

    public required IReadOnlyList<Variable> Variables { get; init; }

    public required IReadOnlyList<FunctionFacts> Functions { get; init; }

    /// <summary>Names of attributes that the program's own classes define or set on themselves.</summary>
    public required IReadOnlySet<string> OwnAttributes { get; init; }

    public required IReadOnlySet<int> PlainClassUses { get; init; }

    public required IReadOnlySet<int> ReadAttributes { get; init; }

    public required IReadOnlySet<int> Compared { get; init; }

    public required IReadOnlyDictionary<int, FunctionFacts> SelfDictionaries { get; init; }

    /// <summary>Steps that take <c>__class__</c> of a method's first parameter, with the method.</summary>
    public required IReadOnlyDictionary<int, FunctionFacts> SelfClasses { get; init; }

    /// <summary>Steps that stand for the object of the method they are in.</summary>
    public required IReadOnlyDictionary<int, FunctionFacts> SelfSteps { get; init; }

    /// <summary>Steps that classes are derived from.</summary>
    public required IReadOnlyList<int> Bases { get; init; }

    public required bool HasMetaclasses { get; init; }

    /// <summary>Where keywords of calls and bindings of names stand that are double-underscore names.</summary>
    public required IReadOnlyList<NameUse> NameUses { get; init; }

    /// <summary>Modules that were handed to something that is not followed: any unknown value may be one of them.</summary>
    public required Value Heap { get; init; }

    /// <summary>True when the values were still changing after the last round.</summary>
    public required bool IsUnsettled { get; init; }

    public Value ValueOf(int step) => Values[step];

    /// <summary>What a name stands for where <paramref name="load"/> reads it.</summary>
    public Variable VariableOf(in Op load) => Variables[References[load.A].Variable];

    /// <summary>Everything that <paramref name="value"/> may be by name: unknown values may be what was handed on.</summary>
    public IEnumerable<KnownName> NamesOf(Value value) =>
        value.Has(ValueTraits.Other) || value.IsBottom ? value.Names.Concat(Heap.Names) : value.Names;

    /// <summary>Modules of which everything is imported.</summary>
    public required IReadOnlySet<string> StarModules { get; init; }

    public SourcePosition PositionOf(int step)
    {
        var op = Ops[step];
        if (op.Node is not AttributeExpression attribute) return op.Node?.Span.Start ?? new SourcePosition(1, 0, 0);
        var end = attribute.Span.End;
        return end with { Column = Math.Max(0, end.Column - attribute.Name.Length) };
    }

    /// <summary>What the module's variable of that name may hold.</summary>
    public required Func<string, Value> Global { get; init; }

    /// <returns>Null when the program has more steps than are followed.</returns>
    public static GuardedProgram? Read(ModuleNode module, GuardPolicy policy)
    {
        var reader = new ProgramReader(policy);
        return reader.Read(module) ? new Solver(reader, policy).Solve() : null;
    }
}

/// <summary>How a name that is neither read nor an attribute is used.</summary>
internal enum NameRole
{
    Bound,
    BoundInClass,
    Defined,
    Parameter,
    Keyword,

    /// <summary>Set on an object; as an attribute it is looked at elsewhere.</summary>
    Attribute,
}

/// <summary>A name in double underscores that is bound, defined or a keyword.</summary>
internal readonly record struct NameUse(string Name, NameRole Role, SourcePosition Position, int Step);
