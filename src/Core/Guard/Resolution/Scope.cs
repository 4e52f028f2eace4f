namespace RemoteExecutor.Core.Guard.Resolution;

internal enum ScopeKind
{
    Module,
    Class,
    Function,

    /// <summary>A comprehension: a function, except that <c>:=</c> binds outside of it.</summary>
    Comprehension,
}

/// <summary>A scope of names, with Python's rules.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, int> references = [];
    private List<Scope>? children;

    /// <summary>Names declared <c>global</c> (true) or <c>nonlocal</c> here.</summary>
    private Dictionary<string, bool>? declared;

    public Scope(ScopeKind kind, Scope? parent, int function = -1)
    {
        Kind = kind;
        Parent = parent;
        Function = function;
        if (parent is not null) (parent.children ??= []).Add(this);
    }

    public ScopeKind Kind { get; }

    public Scope? Parent { get; }

    /// <summary>Number of the function whose body this is; -1 for none.</summary>
    public int Function { get; }

    public IReadOnlyList<Scope> Children => children ?? (IReadOnlyList<Scope>)[];

    /// <summary>One for each name that is used here.</summary>
    public IEnumerable<int> References => references.Values;

    public void Declare(IEnumerable<string> names, bool isGlobal)
    {
        declared ??= [];
        foreach (var name in names) declared[name] = isGlobal;
    }

    public bool IsGlobal(string name) => declared is not null && declared.TryGetValue(name, out var isGlobal) && isGlobal;

    public bool IsNonlocal(string name) => declared is not null && declared.TryGetValue(name, out var isGlobal) && !isGlobal;

    public int? Find(string name) => references.TryGetValue(name, out var reference) ? reference : null;

    public void Add(string name, int reference) => references.Add(name, reference);
}

/// <summary>A name as used in one scope.</summary>
internal sealed class Reference(string name, Scope scope)
{
    public string Name => name;

    public Scope Scope => scope;

    /// <summary>Some statement of this scope binds it.</summary>
    public bool IsBound { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>First step that reads it here.</summary>
    public int FirstLoad { get; set; } = int.MaxValue;

    /// <summary>First step that binds it whatever else happens: a statement of the module itself.</summary>
    public int FirstSureStore { get; set; } = int.MaxValue;

    /// <summary>Number of the variable it stands for, once resolved.</summary>
    public int Variable { get; set; } = -1;
}
