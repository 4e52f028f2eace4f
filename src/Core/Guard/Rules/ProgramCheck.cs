using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Policy.Names;
using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>Shows every step of a program to the rules that care for its kind.</summary>
internal sealed class ProgramCheck(RuleContext context)
{
    private const int MaxTexts = 16 << 20;

    private readonly GuardedProgram program = context.Program;
    private readonly HashSet<int> called = [];
    private readonly HashSet<int> typeNames = [];
    private readonly Dictionary<int, int> keys = [];
    private int textsRead;

    public void Run()
    {
        for (var step = 0; step < program.Ops.Count; step++) Prepare(program.Ops[step]);
        for (var step = 0; step < program.Ops.Count; step++) Check(step, program.Ops[step]);
    }

    private void Prepare(in Op op)
    {
        if (op.Kind == OpKind.Call)
        {
            called.Add(op.A);
            // globals().get("name")
            if (program.Ops[op.A] is { Kind: OpKind.Attribute, Data: AttributeFact { Name: "get" } } get && ((CallShape)op.Data!).Find(0) is >= 0 and var key) keys[get.A] = key;
        }
        else if (op is { Kind: OpKind.Subscript, Node: SubscriptExpression { Context: ExpressionContext.Load } } && program.Ops[op.A].Kind == OpKind.Call) keys[op.A] = op.B;
        // x.__class__.__name__ is how people write a type's name.
        else if (op is { Kind: OpKind.Attribute, Data: AttributeFact { Name: "__name__" or "__qualname__" or "__module__" } }) typeNames.Add(op.A);
    }

    private void Check(int step, in Op op)
    {
        switch (op.Kind)
        {
            case OpKind.Constant when op.Node is ConstantExpression { Value: string text }:
                foreach (var rule in GuardRules.OfTexts) rule.Check(text, PlaceOf(step), context);
                break;
            case OpKind.Load: CheckLoad(step, op); break;
            case OpKind.Attribute: CheckAttribute(step, op); break;
            case OpKind.Call: CheckCall(step, op); break;
            case OpKind.Subscript: CheckKey(op.B, step); break;
            case OpKind.Container when op.Node is DictExpression: CheckKey(step, step); break;
            case OpKind.Import: CheckImport(step, (ImportFact)op.Data!); break;
            case OpKind.Escape: CheckHandOn(program.ValueOf(op.B), step); break;
            case OpKind.Return when program.Functions[op.A].IsEscaped: CheckHandOn(program.ValueOf(op.B), step); break;
        }
    }

    private Place PlaceOf(int step) => Place.Of(program.PositionOf(step));

    private void CheckLoad(int step, in Op op)
    {
        var variable = program.VariableOf(op);
        var name = program.References[op.A].Name;
        if (!variable.Value.HasContent && !GuardPolicy.IsDunder(name)) return;
        foreach (var rule in GuardRules.OfLoads) rule.Check(new LoadUse(name, variable, PlaceOf(step)), context);
    }

    private void CheckAttribute(int step, in Op op)
    {
        var fact = (AttributeFact)op.Data!;
        CheckAttribute(new AttributeUse
        {
            Name = fact.Name,
            Receiver = program.ValueOf(op.A),
            Place = PlaceOf(step),
            Target = op.Node is AttributeExpression { Context: not ExpressionContext.Load } target ? target : null,
            IsCalled = called.Contains(step),
            IsIndirect = fact.Route != AttributeRoute.Dotted,
            IsPlain = IsPlain(fact.Name, step),
        });
    }

    private bool IsPlain(string name, int step) => name switch
    {
        "__class__" => typeNames.Contains(step) || program.PlainClassUses.Contains(step),
        "__dict__" => context.Own.IsDictionary(step) || context.IsPlainObject(program.ValueOf(program.Ops[step].A)),
        _ => context.Policy.ReadOnlyDunders.Contains(name) && program.ReadAttributes.Contains(step),
    };

    private void CheckAttribute(in AttributeUse use)
    {
        foreach (var rule in GuardRules.OfAttributes) rule.Check(use, context);
    }

    private void CheckCall(int step, in Op op)
    {
        var shape = (CallShape)op.Data!;
        var function = program.Ops[op.A];
        var method = function.Kind == OpKind.Attribute ? (AttributeFact)function.Data! : null;
        var use = new CallUse(program, program.ValueOf(op.A), shape, PlaceOf(step))
        {
            LastName = method?.Name ?? (function.Kind == OpKind.Load ? program.References[function.A].Name : null),
            Receiver = method is null ? null : program.ValueOf(function.A),
            ReceiverStep = method is null ? null : function.A,
            IsCompared = program.Compared.Contains(step),
            Key = keys.TryGetValue(step, out var key) ? program.ValueOf(key) : null,
        };
        // Texts that are small in the program can be large here, at every call anew.
        if ((textsRead += SizeOf(use)) > MaxTexts)
        {
            context.Report(TooManyMeaningsRule.At(use.Place));
            return;
        }
        Check(use);
        if (use.LastName is "get" or "pop" or "setdefault" or "itemgetter" or "getitem") foreach (var argument in shape.Arguments) CheckKey(argument, step);
        foreach (var later in LaterCalls.Of(use, program)) Check(later);
        if (!IsFollowed(use)) foreach (var argument in shape.All) CheckHandOn(program.ValueOf(argument), argument);
    }

    private void Check(CallUse use)
    {
        foreach (var rule in GuardRules.OfCalls) rule.Check(use, context);
        foreach (var (receiver, text) in ComputedNameRule.TextsOf(use)) CheckAttribute(new AttributeUse { Name = text, Receiver = receiver, Place = use.Place, IsIndirect = true, IsPlain = text == "__dict__" && use.LastName == "hasattr" });
        foreach (var file in FileUses.Of(use, context.Policy.Files))
        {
            foreach (var rule in GuardRules.OfFiles) rule.Check(file, context);
        }
    }

    private static int SizeOf(CallUse use)
    {
        var size = use.Receiver?.Literals.Sum(literal => literal.Text.Length) ?? 0;
        foreach (var step in use.Shape.All)
        {
            foreach (var literal in use.ValueOf(step).Literals) size += literal.Text.Length;
        }
        return size;
    }

    /// <summary>The program's own functions, and those that the guard reads the arguments of.</summary>
    private static bool IsFollowed(CallUse use) =>
        use.Callee.HasContent && !use.Callee.Has(ValueTraits.Other | ValueTraits.ManyFunctions)
        && use.Names.All(name => name.Path is "builtins.getattr" or "builtins.hasattr" || name.Roles.HasFlag(NameRoles.Namespace));

    private void CheckKey(int key, int step)
    {
        if (program.ValueOf(key).Literals.IsEmpty) return;
        foreach (var rule in GuardRules.OfKeys) rule.Check(program.ValueOf(key), PlaceOf(step), context);
    }

    private void CheckHandOn(Value value, int step)
    {
        if (value.Names.IsEmpty) return;
        foreach (var rule in GuardRules.OfHandOns) rule.Check(new HandOn(value, PlaceOf(step)), context);
    }

    private void CheckImport(int step, ImportFact import)
    {
        var use = new ImportUse(import, PlaceOf(step));
        foreach (var rule in GuardRules.OfImports) rule.Check(use, context);
        if (import.Level > 0 || context.Policy.StandingOf(import.Path) is not { List: ModuleList.Allowed }) return;
        // A dotted name is judged as if it had been written out.
        var parts = import.Path.Split('.');
        var at = context.Policy.Names.Root(parts[0]);
        foreach (var part in parts.Skip(1).Take(Dotted.MaxParts))
        {
            if (at is null) break;
            CheckAttribute(new AttributeUse { Name = part, Receiver = Value.Of(at), Place = use.Place });
            at = at.Member(part, out _);
        }
    }
}
