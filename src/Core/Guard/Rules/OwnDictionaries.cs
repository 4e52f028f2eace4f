using RemoteExecutor.Core.Guard.Policy.Names;
using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>
/// <c>self.__dict__</c> is harmless as long as <c>self</c> is the program's own object. Called through its class, a method may get any other
/// object for it, the class <c>type</c> for one: so its name may appear in calls only, with so few arguments that there is none left for self.
/// </summary>
internal sealed class OwnDictionaries
{
    private readonly GuardedProgram program;
    private readonly Dictionary<string, Dictionary<int, CallShape?>> uses = [];
    private readonly HashSet<int> named = [];
    private readonly bool reachesByText;

    public OwnDictionaries(GuardedProgram program)
    {
        this.program = program;
        if (program.SelfDictionaries.Count == 0) return;
        foreach (var method in program.SelfDictionaries.Values) uses[method.Name ?? ""] = [];
        for (var step = 0; step < program.Ops.Count; step++)
        {
            ref readonly var op = ref program.Ops[step];
            if (op is { Kind: OpKind.Attribute, Data: AttributeFact fact } && uses.TryGetValue(fact.Name, out var known)) known[step] = null;
            // The call comes after what it calls.
            else if (op is { Kind: OpKind.Call, Data: CallShape shape } && program.Ops[op.A] is { Kind: OpKind.Attribute, Data: AttributeFact called } && uses.TryGetValue(called.Name, out var before)) before[op.A] = shape;
            else if (op.Kind == OpKind.Load) named.UnionWith(program.ValueOf(step).Functions);
            foreach (var name in program.ValueOf(step).Names) reachesByText |= name.AttributeName is not null || name.Roles.HasFlag(NameRoles.Namespace);
        }
    }

    public bool IsHarmless(int step) =>
        program.SelfDictionaries.TryGetValue(step, out var method) && !program.HasMetaclasses && !reachesByText
        && !method.IsDecorated && !named.Contains(method.Number) && method.Name is { } name
        && method is { Parameters: { Defaults.Length: 0, PositionalOnly.Length: 0 }, VariablePositional: null }
        && uses[name].Values.All(call => call is not null && LeavesNothingForSelf(call, method));

    private static bool LeavesNothingForSelf(CallShape call, FunctionFacts method) =>
        !call.Hides && call.Keywords.All(keyword => keyword.Name != method.Positional[0].Name)
        && call.Arguments.Length + call.Keywords.Count(keyword => method.Positional.Any(parameter => parameter.Name == keyword.Name)) == method.Positional.Count - 1;
}
