using System.Collections.Frozen;
using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Policy.Names;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Python.Text;
using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>Line and column, both from 1.</summary>
internal readonly record struct Place(int Line, int Column)
{
    public static Place Of(SourcePosition position) => new(position.Line, position.Column + 1);
}

internal readonly record struct ImportUse(ImportFact Import, Place Place);

internal readonly record struct LoadUse(string Name, Variable Variable, Place Place);

internal readonly record struct HandOn(Value Value, Place Place);

/// <summary>An attribute of something.</summary>
internal readonly record struct AttributeUse
{
    public required string Name { get; init; }

    public required Value Receiver { get; init; }

    public required Place Place { get; init; }

    /// <summary>Where it is set or deleted; null where it is read.</summary>
    public AttributeExpression? Target { get; init; }

    /// <summary>It is called there and then.</summary>
    public bool IsCalled { get; init; }

    /// <summary>It is named by a text, a keyword or a format, not written out.</summary>
    public bool IsIndirect { get; init; }

    /// <summary>What is done with it there is harmless whatever it is: a type's name is taken from it, it is compared, it is the program's own.</summary>
    public bool IsPlain { get; init; }
}

/// <summary>A call.</summary>
internal sealed class CallUse(GuardedProgram program, Value callee, CallShape shape, Place place)
{
    public Place Place => place;

    public CallShape Shape => shape;

    public Value Callee => callee;

    /// <summary>Names of what is called.</summary>
    public ImmutableArray<KnownName> Names => Callee.Names;

    /// <summary>Last name of what is called as it is written; null when it is no name.</summary>
    public string? LastName { get; init; }

    /// <summary>Names of methods that may be called: the one that is written, and those that the called value stands for.</summary>
    public IEnumerable<string> Methods
    {
        get
        {
            if (Receiver is not null && LastName is not null) yield return LastName;
            foreach (var name in Names)
            {
                if (name.MethodName is { } method && (Receiver is null || method != LastName)) yield return method;
            }
        }
    }

    /// <summary>A method of <paramref name="methods"/> may be called.</summary>
    public bool CallsOneOf(FrozenSet<string> methods)
    {
        if (Receiver is not null && LastName is not null && methods.Contains(LastName)) return true;
        return Has(callee, methods);
    }

    /// <summary>A method of <paramref name="methods"/> is handed over as an argument: whoever gets it calls it.</summary>
    public bool HandsOverOneOf(FrozenSet<string> methods)
    {
        foreach (var step in shape.All)
        {
            if (Has(program.ValueOf(step), methods)) return true;
        }
        return false;
    }

    private static bool Has(Value value, FrozenSet<string> methods)
    {
        foreach (var name in value.Names)
        {
            if (name.MethodName is { } method && methods.Contains(method)) return true;
        }
        return false;
    }

    /// <summary>What the called method belongs to; null for a call that is no method's.</summary>
    public Value? Receiver { get; init; }

    /// <summary>The step of <see cref="Receiver"/>.</summary>
    public int? ReceiverStep { get; init; }

    /// <summary>The value is only compared: <c>"x" in globals()</c>.</summary>
    public bool IsCompared { get; init; }

    /// <summary>The value is subscripted at once: by this one.</summary>
    public Value? Key { get; init; }

    public Value ValueOf(int step) => program.ValueOf(step);

    /// <summary>By position or keyword; null when absent.</summary>
    public Value? Argument(int index, params ReadOnlySpan<string> keywords) => shape.Find(index, keywords) is >= 0 and var step ? program.ValueOf(step) : null;

    /// <summary>What unpacked arguments may hold; null when there are none.</summary>
    public Value? Hidden => shape.Hides ? shape.Unpacked.Select(program.ValueOf).Aggregate(Value.Bottom, ValueJoin.Join) : null;

    public IEnumerable<Value> Arguments => shape.All.Select(program.ValueOf);
}

internal enum FileAccess
{
    Read,
    Write,

    /// <summary>One or the other: the mode cannot be seen.</summary>
    Either,
}

/// <summary>A file is opened, read or written.</summary>
/// <param name="Path">Null when there is none to see.</param>
/// <param name="MustBeSeen">It writes to a path for sure; otherwise it may also be a buffer.</param>
internal sealed record FileUse(FileAccess Access, Value? Path, bool MustBeSeen, Place Place);
