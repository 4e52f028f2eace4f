using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>Finds the variable that each reference stands for, as CPython's symbol table does. One walk over the scopes.</summary>
internal sealed class NameResolution(IReadOnlyList<Reference> references, Scope module, GuardPolicy policy)
{
    private const int ExplicitGlobal = -1;

    private readonly Dictionary<string, Variable> globals = [];
    private readonly Dictionary<int, string> globalNames = [];

    /// <summary>Variables of the functions around, the innermost on top.</summary>
    private readonly Dictionary<string, Stack<int>> visible = [];

    public List<Variable> Variables { get; } = [];

    /// <summary>Variable that a name of a class body falls back to before the class binds it.</summary>
    public List<(int Into, int From)> Fallbacks { get; } = [];

    public void Run()
    {
        var pending = new Stack<(Scope Scope, bool IsDone)>([(module, false)]);
        while (pending.TryPop(out var item))
        {
            if (item.IsDone)
            {
                foreach (var number in item.Scope.References) Hide(references[number]);
                continue;
            }
            pending.Push((item.Scope, true));
            for (var i = item.Scope.Children.Count - 1; i >= 0; i--) pending.Push((item.Scope.Children[i], false));
            foreach (var number in item.Scope.References) Resolve(references[number]);
            foreach (var number in item.Scope.References) Show(references[number]);
        }
        foreach (var (name, variable) in globals) Seed(name, variable);
    }

    /// <summary>The module's variable of that name; null when the program does not know the name.</summary>
    public Variable? Global(string name) => globals.GetValueOrDefault(name);

    /// <summary>The name of a module's variable; null for other variables.</summary>
    public string? NameOf(Variable variable) => globalNames.GetValueOrDefault(variable.Number);

    private void Resolve(Reference reference)
    {
        var (name, scope) = (reference.Name, reference.Scope);
        if (scope.Kind == ScopeKind.Module || scope.IsGlobal(name)) UseGlobal(reference, isBound: reference.IsBound);
        else if (!reference.IsBound || scope.IsNonlocal(name)) reference.Variable = Outer(reference);
        else
        {
            reference.Variable = Add(isBound: true).Number;
            if (scope.Kind == ScopeKind.Class) Fallbacks.Add((reference.Variable, Outer(reference)));
        }
    }

    private int Outer(Reference reference)
    {
        if (visible.TryGetValue(reference.Name, out var around) && around.TryPeek(out var variable) && variable != ExplicitGlobal) return variable;
        var own = reference.Variable;
        var global = UseGlobal(reference, isBound: false);
        if (own >= 0) reference.Variable = own;
        return global;
    }

    // Bodies of classes are no part of the chain.
    private static bool IsVisible(Reference reference) =>
        reference.Scope.Kind is ScopeKind.Function or ScopeKind.Comprehension
        && (reference.Scope.IsGlobal(reference.Name) || (reference.IsBound && !reference.Scope.IsNonlocal(reference.Name)));

    private void Show(Reference reference)
    {
        if (!IsVisible(reference)) return;
        if (!visible.TryGetValue(reference.Name, out var around)) visible[reference.Name] = around = new Stack<int>();
        around.Push(reference.Scope.IsGlobal(reference.Name) ? ExplicitGlobal : reference.Variable);
    }

    private void Hide(Reference reference)
    {
        if (IsVisible(reference)) visible[reference.Name].Pop();
    }

    private int UseGlobal(Reference reference, bool isBound)
    {
        if (!globals.TryGetValue(reference.Name, out var global))
        {
            globals[reference.Name] = global = Add(isBound: false);
            globalNames[global.Number] = reference.Name;
        }
        reference.Variable = global.Number;
        global.FirstLoad = Math.Min(global.FirstLoad, reference.FirstLoad);
        if (!isBound) return global.Number;
        global.IsBound = true;
        global.IsDeleted |= reference.IsDeleted;
        global.FirstSureStore = Math.Min(global.FirstSureStore, reference.FirstSureStore);
        return global.Number;
    }

    private Variable Add(bool isBound)
    {
        var variable = new Variable(Variables.Count) { IsBound = isBound };
        Variables.Add(variable);
        return variable;
    }

    /// <summary>A name of the module is the built-in one as long as nothing has surely bound it.</summary>
    private void Seed(string name, Variable variable)
    {
        if (variable is { IsBound: true, IsDeleted: false } && variable.FirstSureStore < variable.FirstLoad) return;
        var value = policy.Names.Builtin(name) is { } builtin ? Value.Of(builtin) : PythonBuiltins.IsClass(name) ? Value.BuiltinClass : Value.Bottom;
        if (PythonBuiltins.Find(name) is { } function) variable.Builtin = function;
        variable.Grow(variable.IsBound || !value.IsBottom ? value : Value.Unknown);
    }
}
