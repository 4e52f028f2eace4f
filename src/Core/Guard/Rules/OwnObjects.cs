using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>
/// Whether <c>self</c> is the program's own object, on which any attribute may be taken, set and listed. Called through its class, a method may get
/// any other object for it, the class <c>type</c> for one: so a method is sound only when its name appears in calls only, each of an object that is
/// surely one of the program's, or with so few arguments that none is left for self.
/// </summary>
internal sealed class OwnObjects(GuardedProgram program)
{
    private const int MaxRounds = 8;

    /// <summary>Uses looked at, all methods together.</summary>
    private const int MaxWork = 400_000;

    /// <summary>Their first parameter is a class, of which functions can be taken that are bound to nothing.</summary>
    private static readonly string[] OfClasses = ["__new__", "__init_subclass__", "__class_getitem__"];

    /// <summary>Classes of these add nothing that leads further.</summary>
    private static readonly string[] PlainBases = ["abc", "typing", "enum", "collections", "contextlib", "dataclasses", "json", "numbers"];

    private readonly Dictionary<string, List<int>> uses = [];
    private readonly Dictionary<int, CallShape> calls = [];
    private readonly HashSet<int> named = [];
    private readonly HashSet<string> namedByText = [];
    private readonly HashSet<string> rebound = [];
    private readonly HashSet<int> parameters = [];
    private readonly Dictionary<int, List<int>> stores = [];
    private HashSet<FunctionFacts>? sound;
    private bool? hasPlainBases;
    private bool reachesAnything;
    private int work;

    /// <summary>The step stands for the method's own object, whoever calls the method.</summary>
    public bool IsOwn(int step) => program.SelfSteps.TryGetValue(step, out var method) && IsSound(method) && HasPlainBases;

    /// <summary>The step takes <c>__class__</c> of the method's own object.</summary>
    public bool IsClass(int step) => program.SelfClasses.TryGetValue(step, out var method) && IsSound(method);

    /// <summary>The step takes <c>__dict__</c> of the method's own object.</summary>
    public bool IsDictionary(int step) => program.SelfDictionaries.TryGetValue(step, out var method) && IsSound(method);

    // A class of a library brings methods along that must not be called without being seen.
    private bool HasPlainBases => hasPlainBases ??= program.Bases.All(step =>
        program.ValueOf(step) is var value && (value.Names.IsEmpty ? value.Has(ValueTraits.Generic) : value.Names.All(name => name.IsBuiltin || PlainBases.Contains(Policy.Dotted.First(name.Path)))));

    private bool IsSound(FunctionFacts method) => (sound ??= FindSound()).Contains(method);

    private HashSet<FunctionFacts> FindSound()
    {
        var methods = program.SelfSteps.Values.Concat(program.SelfDictionaries.Values).Concat(program.SelfClasses.Values).ToHashSet();
        var firstNames = new HashSet<string>();
        foreach (var method in methods)
        {
            uses[method.Name ?? ""] = [];
            firstNames.UnionWith(method.Positional.Take(2).Select(parameter => parameter.Name));
        }
        foreach (var reference in program.Functions.SelectMany(function => function.AllReferences)) parameters.Add(program.References[reference].Variable);
        for (var step = 0; step < program.Ops.Count; step++) Note(step, program.Ops[step], firstNames);
        if (reachesAnything || program.HasMetaclasses) return [];
        methods.RemoveWhere(method => !IsPlain(method));
        for (var round = 0; round < MaxRounds; round++)
        {
            if (methods.RemoveWhere(method => !IsCalledWell(method, methods)) == 0) return work > MaxWork ? [] : methods;
        }
        return [];
    }

    private void Note(int step, in Op op, HashSet<string> firstNames)
    {
        switch (op.Kind)
        {
            // The dictionary of a class holds its functions.
            case OpKind.Attribute when op.Data is AttributeFact { Name: "__dict__" }: reachesAnything |= !program.SelfDictionaries.ContainsKey(step); break;
            case OpKind.Attribute when uses.TryGetValue(((AttributeFact)op.Data!).Name, out var known): known.Add(step); break;
            case OpKind.Call: Note(op, (CallShape)op.Data!); break;
            case OpKind.Load:
                named.UnionWith(program.ValueOf(step).Functions);
                reachesAnything |= program.ValueOf(step).Has(ValueTraits.ManyFunctions) || (program.References[op.A].Name == "type" && op.Usage != Usage.Read);
                break;
            case OpKind.Store:
                var reference = program.References[op.A];
                if (firstNames.Contains(reference.Name) && reference.Scope.Kind != ScopeKind.Class) rebound.Add(reference.Name);
                if (!stores.TryGetValue(reference.Variable, out var values)) stores[reference.Variable] = values = [];
                values.Add(op.B);
                break;
            // In an expression for a library, methods can be called.
            case OpKind.Constant: reachesAnything |= ((Value)op.Data!).Texts.Any(text => text.Contains('@') && text.Contains('(')); break;
        }
    }

    private void Note(in Op op, CallShape shape)
    {
        if (program.Ops[op.A].Kind == OpKind.Attribute) calls[op.A] = shape;
        foreach (var name in program.ValueOf(op.A).Names)
        {
            if (name.AttributeName is not null && name.Path != "builtins.hasattr") namedByText.UnionWith(shape.All.SelectMany(step => program.ValueOf(step).Texts).SelectMany(text => text.Split('.')));
            if (name.Path == "builtins.vars" && shape.All.Length > 0) reachesAnything |= !program.SelfSteps.ContainsKey(shape.All[0]);
        }
    }

    private bool IsPlain(FunctionFacts method) =>
        method is { IsDecorated: false, Name: { } name, Parameters.PositionalOnly.Length: 0 } && !OfClasses.Contains(name)
        && !named.Contains(method.Number) && !namedByText.Contains(name) && !method.Positional.Take(method.IsDescriptor ? 2 : 1).Any(parameter => rebound.Contains(parameter.Name));

    private bool IsCalledWell(FunctionFacts method, HashSet<FunctionFacts> methods)
    {
        if (method.IsDescriptor) return uses[method.Name!].Count == 0;
        foreach (var use in uses[method.Name!])
        {
            if (++work > MaxWork) return false;
            if (!calls.TryGetValue(use, out var call) || !(IsBuiltinClass(program.Ops[use].A) || IsSurelyOwn(program.Ops[use].A, methods) || LeavesNothingForSelf(call, method))) return false;
        }
        return true;
    }

    private bool IsSurelyOwn(int step, HashSet<FunctionFacts> methods)
    {
        if (program.SelfSteps.TryGetValue(step, out var around)) return methods.Contains(around);
        if (IsMade(step)) return true;
        if (program.Ops[step] is not { Kind: OpKind.Load } load) return false;
        var variable = program.References[load.A].Variable;
        return !parameters.Contains(variable) && stores.TryGetValue(variable, out var values) && values.Count <= MaxRounds && values.All(IsMade);
    }

    // object.__setattr__(self, name, value): it is not the program's method.
    private bool IsBuiltinClass(int step) => program.Ops[step] is { Kind: OpKind.Load } load && PythonBuiltins.IsClass(program.References[load.A].Name) && !program.VariableOf(load).IsBound;

    // Name() of a class of the program, whose name means nothing else.
    private bool IsMade(int step)
    {
        if (program.Ops[step] is not { Kind: OpKind.Call } call || program.OwnAttributes.Contains("__new__") || program.Ops[call.A] is not { Kind: OpKind.Load } load) return false;
        return stores.TryGetValue(program.References[load.A].Variable, out var values) && values is [var only] && IsOwnClass(only) && !parameters.Contains(program.References[load.A].Variable);
    }

    private bool IsOwnClass(int step) => step == ProgramReader.ClassStep
        || (program.Ops[step] is { Kind: OpKind.Call, Node: Python.Syntax.ClassDefStatement } decorated && ((CallShape)decorated.Data!).Arguments is [ProgramReader.ClassStep]
            && program.ValueOf(decorated.A) is { Names: [{ Path: "dataclasses" or "functools" }] });

    private static bool LeavesNothingForSelf(CallShape call, FunctionFacts method) =>
        method is { Parameters.Defaults.Length: 0, VariablePositional: null }
        && !call.Hides && call.Keywords.All(keyword => keyword.Name != method.Positional[0].Name)
        && call.Arguments.Length + call.Keywords.Count(keyword => method.Positional.Any(parameter => parameter.Name == keyword.Name)) == method.Positional.Count - 1;
}
