using System.Collections.Frozen;

namespace RemoteExecutor.Core.Guard.Policy.Names;

/// <summary>Why a name may not be used.</summary>
internal sealed record NameDenial(string Reason, Severity Severity);

/// <summary>What a name is, as far as the policy knows. A name without any is followed only to see what is taken from it.</summary>
[Flags]
internal enum NameRoles
{
    None = 0,

    /// <summary>A module: as a value it can be asked for anything that it holds.</summary>
    Module = 1,
    Reader = 2,
    PathClass = 4,
    PathJoin = 8,

    /// <summary>Gives a namespace as a dictionary.</summary>
    Namespace = 16,

    /// <summary>May be called where the arguments are seen, and not be handed on.</summary>
    CallOnly = 32,

    /// <summary>Makes files or folders below scratch and answers with their path.</summary>
    ScratchMaker = 64,

    /// <summary>Answers with a file in memory or in scratch.</summary>
    Buffer = 128,

    /// <summary>What it answers with has methods of its own in the tree.</summary>
    WriterClass = 256,

    /// <summary>Sets options that are named by text.</summary>
    OptionSetter = 512,

    /// <summary>Texts in its subscript are no code: <c>typing.Literal</c>.</summary>
    LiteralType = 1024,
}

/// <summary>
/// A dotted name that starts at a module, with what the policy says of it. All of them form one immutable tree a policy, made at start;
/// resolving a program makes none.
/// </summary>
internal sealed class KnownName
{
    /// <summary>Stands where a method's object would; no Python name can be like it.</summary>
    public const string MethodPrefix = "builtins.method of.";

    /// <summary>Its objects hold a module among their attributes.</summary>
    public const string ModuleHolder = "warnings.catch_warnings";

    public const string Partial = "functools.partial";

    private FrozenDictionary<string, KnownName> members = FrozenDictionary<string, KnownName>.Empty;

    public required string Path
    {
        get;
        init
        {
            field = value;
            IsBuiltin = value.StartsWith("builtins", StringComparison.Ordinal);
            MethodName = value.StartsWith(MethodPrefix, StringComparison.Ordinal) ? value[MethodPrefix.Length..] : null;
        }
    }

    /// <summary>Stands for everything in the module that the policy does not name.</summary>
    public KnownName Interior { get; private set; } = null!;

    public bool IsInterior => ReferenceEquals(this, Interior);

    public NameRoles Roles { get; set; }

    /// <summary>Why this very name is forbidden.</summary>
    public NameDenial? Denial { get; set; }

    /// <summary>Why a member that is not in the tree is forbidden; null where it is not.</summary>
    public NameDenial? OthersDenial { get; set; }

    /// <summary>Indexes of the path and the mode.</summary>
    public IReadOnlyList<int>? Opener { get; set; }

    /// <summary>Index of the path that is written.</summary>
    public int? Writer { get; set; }

    /// <summary>Indexes of arguments that are run if they are text.</summary>
    public IReadOnlyList<int>? CodeArguments { get; set; }

    /// <summary>The text that the name always stands for, <c>os.sep</c>.</summary>
    public string? Text { get; set; }

    /// <summary>Index of the argument that names an attribute.</summary>
    public int? AttributeName { get; set; }

    /// <summary>The method's name for <see cref="KnownNames.Method"/>; null for anything else.</summary>
    public string? MethodName { get; private init; }

    public bool IsModule => Roles.HasFlag(NameRoles.Module);

    public bool IsBuiltin { get; private init; }

    /// <summary>True for what must not get lost among many names: the others are dropped first.</summary>
    public bool IsSensitive => IsModule || Denial is not null || AttributeName is not null || Opener is not null || Roles.HasFlag(NameRoles.CallOnly);

    /// <summary>One attribute further. What the policy does not name is the module's interior.</summary>
    public KnownName Member(string name, out NameDenial? denial)
    {
        if (members.TryGetValue(name, out var member))
        {
            denial = member.Denial;
            return member;
        }
        denial = OthersDenial;
        return Interior;
    }

    /// <summary>What the policy names one attribute further.</summary>
    public IEnumerable<KeyValuePair<string, KnownName>> Members => members;

    public bool Knows(string name) => members.ContainsKey(name);

    public void Seal(Dictionary<string, KnownName> children, KnownName interior)
    {
        members = children.ToFrozenDictionary();
        Interior = interior;
    }

    public override string ToString() => Path;
}
