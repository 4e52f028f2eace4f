using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>Finds the variable that each reference stands for, as CPython's symbol table does.</summary>
internal sealed class NameResolution(IReadOnlyList<Reference> references, Scope module, GuardPolicy policy)
{
    public List<Variable> Variables { get; } = [];

    /// <summary>Variable that a name of a class body falls back to before the class binds it.</summary>
    public List<(int Into, int From)> Fallbacks { get; } = [];

    private readonly Dictionary<string, Variable> globals = [];

    public void Run()
    {
        foreach (var reference in references.Where(reference => reference.Scope == module || reference.Scope.IsGlobal(reference.Name))) BindGlobal(reference);
        foreach (var reference in references.Where(reference => reference.Variable < 0 && reference.IsBound && !reference.Scope.IsNonlocal(reference.Name)))
        {
            reference.Variable = Add(isOwn: true).Number;
        }
        foreach (var reference in references) Resolve(reference);
        foreach (var (name, variable) in globals) Seed(name, variable);
    }

    /// <summary>The module's variable of that name; null when the program does not know the name.</summary>
    public Variable? Global(string name) => globals.GetValueOrDefault(name);

    /// <summary>The name of a module's variable; null for other variables.</summary>
    public string? NameOf(Variable variable) => globalNames.GetValueOrDefault(variable.Number);

    private readonly Dictionary<int, string> globalNames = [];

    private void BindGlobal(Reference reference) => Use(GlobalOf(reference.Name), reference);

    private void Resolve(Reference reference)
    {
        if (reference.Variable >= 0)
        {
            if (reference.Scope.Kind == ScopeKind.Class) Fallbacks.Add((reference.Variable, Outer(reference)));
            return;
        }
        reference.Variable = Outer(reference);
    }

    // Bodies of classes are no part of the chain.
    private int Outer(Reference reference)
    {
        for (var scope = reference.Scope.Parent; scope is not null && scope.Kind != ScopeKind.Module; scope = scope.Parent)
        {
            if (scope.Kind == ScopeKind.Class) continue;
            if (scope.IsGlobal(reference.Name)) break;
            if (scope.Find(reference.Name) is not { } found || !references[found].IsBound) continue;
            if (scope.IsNonlocal(reference.Name)) continue;
            return references[found].Variable;
        }
        var global = GlobalOf(reference.Name);
        Use(global, reference, isLoadOnly: true);
        return global.Number;
    }

    private static void Use(Variable global, Reference reference, bool isLoadOnly = false)
    {
        global.FirstLoad = Math.Min(global.FirstLoad, reference.FirstLoad);
        if (isLoadOnly) return;
        reference.Variable = global.Number;
        global.IsBound |= reference.IsBound;
        global.IsDeleted |= reference.IsDeleted;
        global.FirstSureStore = Math.Min(global.FirstSureStore, reference.FirstSureStore);
    }

    private Variable GlobalOf(string name)
    {
        if (!globals.TryGetValue(name, out var variable)) globals[name] = variable = Add(isOwn: false);
        globalNames[variable.Number] = name;
        return variable;
    }

    private Variable Add(bool isOwn)
    {
        var variable = new Variable(Variables.Count) { IsBound = isOwn };
        Variables.Add(variable);
        return variable;
    }

    /// <summary>A name of the module is the built-in one as long as nothing has surely bound it.</summary>
    private void Seed(string name, Variable variable)
    {
        if (variable is { IsBound: true, IsDeleted: false } && variable.FirstSureStore < variable.FirstLoad) return;
        var value = policy.Names.Builtin(name) is { } builtin ? Value.Of(builtin) : PythonBuiltins.IsClass(name) ? Value.AnyClass : Value.Bottom;
        if (PythonBuiltins.Find(name) is { } function) variable.Builtin = function;
        variable.Grow(variable.IsBound || !value.IsBottom ? value : Value.Unknown);
    }
}
