using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>
/// Finds out what every step may stand for: the steps are gone through in order, again and again, until nothing new is found. The order of
/// execution is ignored, so a name has every meaning it is given anywhere in its scope.
/// </summary>
internal sealed partial class Solver
{
    /// <summary>Ordinary programs need a few; a program that needs more builds long chains backwards, and is told so.</summary>
    private const int MaxRounds = 24;

    /// <summary>Operands looked at, all rounds together.</summary>
    private const int MaxWork = 24_000_000;

    private readonly TextFolding folding = new();
    private readonly ProgramReader reader;
    private readonly GuardPolicy policy;
    private readonly OpList ops;
    private readonly Value[] values;
    private readonly int[] changedIn;
    private readonly List<Variable> variables;
    private readonly NameResolution names;
    private readonly Variable[] fields;
    private readonly bool[] isStored;
    private readonly OwnFields own;
    private readonly List<string> starModules = [];
    private Value heap = Value.Bottom;
    private int heapChangedIn;
    private int round;
    private bool changed;
    private int work;

    public Solver(ProgramReader reader, GuardPolicy policy)
    {
        this.reader = reader;
        this.policy = policy;
        ops = reader.Ops;
        values = new Value[ops.Count];
        changedIn = new int[ops.Count];
        names = new NameResolution(reader.References, reader.Module, policy);
        names.Run();
        variables = names.Variables;
        fields = [.. Enumerable.Range(0, reader.Fields.Count).Select(number => new Variable(-1))];
        isStored = new bool[fields.Length];
        own = new OwnFields(reader, VariableOf);
    }

    public GuardedProgram Solve()
    {
        Prepare();
        do
        {
            do RunOnce();
            while (changed && round < MaxRounds && work < MaxWork);
        }
        while (!changed && CallTheUncalled());
        return new GuardedProgram
        {
            Ops = ops,
            Values = values,
            References = reader.References,
            Variables = variables,
            Functions = reader.Functions,
            OwnAttributes = reader.OwnAttributes,
            PlainClassUses = reader.PlainClassUses,
            ReadAttributes = reader.ReadAttributes,
            Compared = reader.Compared,
            SelfDictionaries = reader.SelfDictionaries,
            SelfClasses = reader.SelfClasses,
            SelfSteps = reader.SelfSteps,
            Bases = reader.Bases,
            HasMetaclasses = reader.HasMetaclasses,
            NameUses = reader.NameUses,
            Heap = heap,
            IsUnsettled = changed || folding.IsExhausted,
            Global = GlobalValue,
            StarModules = starModules.ToHashSet(),
        };
    }

    private void RunOnce()
    {
        changed = false;
        round++;
        for (var step = 0; step < values.Length && work < MaxWork; step++)
        {
            ref readonly var op = ref ops[step];
            if (op.Kind == OpKind.Constant || !IsStale(op)) continue;
            var value = Evaluate(step, op);
            work += WeightOf(op) + value.Literals.Length;
            if (value.Has(ValueTraits.ManyFunctions)) EscapeAll();
            if (value.Says(values[step])) continue;
            values[step] = value;
            changedIn[step] = round;
        }
        changed |= work >= MaxWork;
        foreach (var (into, from) in names.Fallbacks) Grow(variables[into], variables[from].Value);
    }

    /// <summary>What a step is made from comes before it, so a change in this round is enough to look for; variables change at any time.</summary>
    private bool IsStale(in Op op)
    {
        if (round == 1) return true;
        switch (op.Kind)
        {
            case OpKind.Attribute: return changedIn[op.A] == round || heapChangedIn >= round - 1 || (op.B > 0 && fields[op.B - 1].ChangedIn >= round - 1);
            case OpKind.Load: return VariableOf(op.A).ChangedIn >= round - 1;
            case OpKind.Store or OpKind.StoreItem or OpKind.StoreDefault or OpKind.StoreField: return changedIn[op.B] == round;
            // What it returns may have to escape only now.
            case OpKind.Return: return changedIn[op.B] == round || values[op.B].HasContent;
            case OpKind.Escape: return changedIn[op.B] == round;
            case OpKind.Call: return changedIn[op.A] == round || DependsOnMore(values[op.A]) || HasChanged(((CallShape)op.Data!).All) || IsMethodStale(ops[op.A]);
            case OpKind.Subscript or OpKind.Binary: return changedIn[op.A] == round || changedIn[op.B] == round || ops[op.B].Kind == OpKind.Slice || ops[op.A].Kind == OpKind.Call;
            case OpKind.OneOf or OpKind.Container or OpKind.Concatenation: return HasChanged((int[])op.Data!);
            case OpKind.Function or OpKind.Import or OpKind.Slice or OpKind.Annotation: return false;
            default: return changedIn[op.A] == round;
        }
    }

    /// <summary>A function's result comes later than its call; getattr may find what has been handed on since.</summary>
    private static bool DependsOnMore(Value callee)
    {
        if (!callee.Functions.IsEmpty) return true;
        foreach (var name in callee.Names)
        {
            if (name.AttributeName is not null) return true;
        }
        return false;
    }

    private static int WeightOf(in Op op) => op.Data switch
    {
        int[] steps => steps.Length + 1,
        CallShape shape => shape.All.Length + 1,
        _ => 1,
    };

    private bool IsMethodStale(in Op callee) => callee.Kind == OpKind.Attribute && changedIn[callee.A] == round;

    private bool HasChanged(int[] steps)
    {
        foreach (var step in steps)
        {
            if (changedIn[step] == round) return true;
        }
        return false;
    }

    /// <summary>What no call was found for may be called by someone else after all, with anything.</summary>
    private bool CallTheUncalled()
    {
        foreach (var function in reader.Functions)
        {
            foreach (var reference in function.AllReferences)
            {
                if (VariableOf(reference) is { Value.IsBottom: true } parameter) Grow(parameter, Value.Unknown);
            }
        }
        return changed;
    }

    private void Grow(Variable variable, Value value)
    {
        if (!variable.Grow(value, round)) return;
        changed = true;
        if (variable.Value.Has(ValueTraits.ManyFunctions)) EscapeAll();
    }

    private void Share(Variable variable) => changed |= variable.Share(round);

    private Value GlobalValue(string name) => names.Global(name)?.Value ?? Value.Unknown;

    private void Prepare()
    {
        for (var step = 0; step < values.Length; step++)
        {
            var op = ops[step];
            values[step] = op.Kind == OpKind.Constant ? (Value)op.Data! : Value.Bottom;
            if (op.Kind == OpKind.StoreField) isStored[op.A] = true;
            if (op.Kind == OpKind.StoreItem) VariableOf(op.A).IsMutated = true;
            if (op is { Kind: OpKind.Load, Usage: Usage.Shared }) VariableOf(op.A).Share();
            if (op is { Kind: OpKind.Import, Data: ImportFact { IsStar: true, Level: 0 } star }) starModules.Add(star.Module);
        }
        foreach (var variable in variables) LoadStars(variable);
        foreach (var init in own.Constructors.Values) VariableOf(init.Positional is [var self, ..] ? self.Reference : init.AllReferences.First()).Grow(Value.Unknown);
        foreach (var function in reader.Functions.Where(function => function.IsMethod)) Escape(function);
    }

    // from x import *: a name may come from there, whatever else binds it.
    private void LoadStars(Variable variable)
    {
        if (starModules.Count == 0 || names.NameOf(variable) is not { } name) return;
        foreach (var module in starModules.Distinct().Take(ValueJoin.MaxNames))
        {
            if (policy.Names.Find(module) is not { } known) continue;
            var member = known.Member(name, out _);
            if (!member.IsInterior) variable.Grow(Value.Of(member));
        }
    }

    private Variable VariableOf(int reference) => variables[reader.References[reference].Variable];
}
