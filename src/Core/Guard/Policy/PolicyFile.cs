namespace RemoteExecutor.Core.Guard.Policy;

/// <summary>The policy file as it is written; <c>policy.json</c> beside the guard is the one that ships.</summary>
public sealed record PolicyFile
{
    /// <summary>Shown in every verdict, with the file's hash.</summary>
    public required string Version { get; init; }

    public required ModuleLists Modules { get; init; }

    public required IReadOnlyList<MemberList> Members { get; init; }

    public required BuiltinLists Builtins { get; init; }

    public required DunderLists Dunders { get; init; }

    /// <summary>Attributes forbidden on any object.</summary>
    public required IReadOnlyList<NameGroup> Attributes { get; init; }

    /// <summary>Attributes with a leading underscore that are part of an object's interface all the same, <c>namedtuple._asdict</c>.</summary>
    public required IReadOnlyList<string> PrivateAttributes { get; init; }

    /// <summary>What other modules happen to hold and nobody takes from there: <c>uuid.os</c>.</summary>
    public required IReadOnlyList<string> ModuleAttributes { get; init; }

    /// <summary>Keyword arguments that may only be false, with the reason; <c>plot.backend</c> for those of one method.</summary>
    public required IReadOnlyDictionary<string, string> Keywords { get; init; }

    public required OptionLists Options { get; init; }

    /// <summary>Methods that take an expression as text, <c>DataFrame.query</c>.</summary>
    public required IReadOnlyList<string> ExpressionMethods { get; init; }

    /// <summary>Methods that take the name of another method as text, <c>DataFrame.agg</c>.</summary>
    public required IReadOnlyList<string> MethodNameMethods { get; init; }

    public required FileLists Files { get; init; }

    public required ShellLists Shell { get; init; }
}

/// <summary>Which modules may be imported. The longest dotted prefix in any list decides; what is in none is blocked.</summary>
public sealed record ModuleLists
{
    public required IReadOnlyList<string> Allowed { get; init; }

    /// <summary>Module to the sentence that says why it needs approval.</summary>
    public required IReadOnlyDictionary<string, string> Restricted { get; init; }

    public required IReadOnlyList<NameGroup> Denied { get; init; }

    /// <summary>Modules inside the allowed ones, so that they are followed as modules.</summary>
    public required IReadOnlyList<string> Submodules { get; init; }

    /// <summary>Names people write for an allowed module, or for something an allowed module can do.</summary>
    public required IReadOnlyDictionary<string, string> Aliases { get; init; }
}

/// <summary>Names that share a reason.</summary>
public sealed record NameGroup
{
    public required string Reason { get; init; }

    public required Severity Severity { get; init; }

    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>True: only a call is a violation, so that a column of that name is none.</summary>
    public bool CalledOnly { get; init; }
}

/// <summary>The members of one module: either all but some, or only some.</summary>
public sealed record MemberList
{
    public required string Module { get; init; }

    public required string Reason { get; init; }

    public required Severity Severity { get; init; }

    public IReadOnlyList<string>? Only { get; init; }

    public IReadOnlyList<string>? Denied { get; init; }
}

/// <summary>Built-in functions.</summary>
public sealed record BuiltinLists
{
    public required IReadOnlyList<string> Denied { get; init; }

    /// <summary>May be called, where the guard sees the arguments, but not handed on.</summary>
    public required IReadOnlyList<string> CallOnly { get; init; }

    /// <summary>Callables that take an attribute's name, to the index of that argument.</summary>
    public required IReadOnlyDictionary<string, int> AttributeNames { get; init; }

    /// <summary>Callables that run text given to them, to the indexes of the arguments: only the program's own functions may stand there.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<int>> CodeArguments { get; init; }

    /// <summary>Callables that give a namespace as a dictionary.</summary>
    public required IReadOnlyList<string> Namespaces { get; init; }
}

/// <summary>Settings of libraries that are named by text.</summary>
public sealed record OptionLists
{
    /// <summary>Callables that set them.</summary>
    public required IReadOnlyList<string> Callables { get; init; }

    /// <summary>Parts of the names of those that may not be set.</summary>
    public required IReadOnlyList<string> Denied { get; init; }
}

/// <summary>Names with two underscores on both sides.</summary>
public sealed record DunderLists
{
    public required IReadOnlyList<string> Allowed { get; init; }

    /// <summary>May be looked through, and not be kept or changed.</summary>
    public required IReadOnlyList<string> ReadOnly { get; init; }

    /// <summary>Not even as a key.</summary>
    public required IReadOnlyList<string> DeniedText { get; init; }
}

/// <summary>Where programs may write and what they may not read.</summary>
public sealed record FileLists
{
    public required IReadOnlyList<string> Scratch { get; init; }

    /// <summary>What relative paths are relative to.</summary>
    public required string WorkingDirectory { get; init; }

    public required IReadOnlyList<string> Protected { get; init; }

    /// <summary>Exact paths that are never a violation.</summary>
    public required IReadOnlyList<string> Harmless { get; init; }

    /// <summary>Callable to the indexes of its path and mode.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<int>> Openers { get; init; }

    /// <summary>Callable to the index of the path it writes.</summary>
    public required IReadOnlyDictionary<string, int> Writers { get; init; }

    /// <summary>Methods whose first argument is a path they write.</summary>
    public required IReadOnlyList<string> WriteMethods { get; init; }

    public required IReadOnlyList<string> PathClasses { get; init; }

    public required IReadOnlyList<string> PathJoins { get; init; }

    /// <summary>Callables that make something new below scratch and answer with its path.</summary>
    public required IReadOnlyList<string> ScratchMakers { get; init; }

    /// <summary>Callables that answer with a file in memory, or in scratch.</summary>
    public required IReadOnlyList<string> Buffers { get; init; }

    /// <summary>Callables whose results have methods among <see cref="Writers"/>.</summary>
    public required IReadOnlyList<string> WriterClasses { get; init; }

    /// <summary>Methods of paths that make a link to what they are given.</summary>
    public required IReadOnlyList<string> LinkMethods { get; init; }

    /// <summary>Methods that change the file system, whatever they are called on.</summary>
    public required IReadOnlyList<string> PathWrites { get; init; }

    /// <summary>Methods that change the file system if they are called on a path; on other objects they do something else.</summary>
    public required IReadOnlyList<string> KnownPathWrites { get; init; }

    /// <summary>Callables whose first argument is a path they read.</summary>
    public required IReadOnlyList<string> Readers { get; init; }
}

/// <summary>Commands that no string handed to a shell may hold.</summary>
public sealed record ShellLists
{
    /// <summary>Names of functions and methods that run commands.</summary>
    public required IReadOnlyList<string> Runners { get; init; }

    public required IReadOnlyList<ShellPattern> Patterns { get; init; }
}

/// <summary>A regular expression and what it finds.</summary>
public sealed record ShellPattern
{
    public required string Name { get; init; }

    public required string Pattern { get; init; }
}
