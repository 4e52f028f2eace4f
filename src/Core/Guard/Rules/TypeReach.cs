using RemoteExecutor.Core.Guard.Policy.Names;
using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>
/// Whether the class of classes, or an object that holds a module, may be among the program's unknown values. The dictionary of the one leads to
/// every class there is, that of the other to modules; that of any other object is data. Names, calls, comparisons and attributes of <c>type(x)</c> and <c>x.__class__</c> hand it to nobody.
/// </summary>
internal sealed class TypeReach(GuardedProgram program, OwnObjects own)
{
    private const string Builtin = "type";

    private static readonly string[] Lookers = ["print", "str", "repr", "isinstance", "issubclass", "len", "id", "hash"];

    private bool? isHandedOn;

    public bool IsHandedOn => isHandedOn ??= Find();

    private bool Find()
    {
        var classes = new HashSet<int>();
        for (var step = 0; step < program.Ops.Count; step++)
        {
            ref readonly var op = ref program.Ops[step];
            if (IsType(op) || IsTypeCall(op) || (op is { Kind: OpKind.Attribute, Data: AttributeFact { Name: "__class__" } } && !own.IsClass(step))) classes.Add(step);
            else if (HandsOn(op, classes)) return true;
            if (op.Kind == OpKind.Call && program.ValueOf(op.A).Names.Any(name => name.Path == KnownName.ModuleHolder)) classes.Add(step);
        }
        return false;
    }

    // The class of an object of the program's is the program's.
    private bool IsTypeCall(in Op op) => op.Kind == OpKind.Call && IsType(program.Ops[op.A]) && !(op.Data is CallShape { All: [var of] } && own.IsOwn(of));

    private bool IsType(in Op op) => op.Kind == OpKind.Load && program.References[op.A].Name == Builtin;

    // What a step is made from comes before it.
    private bool HandsOn(in Op op, HashSet<int> classes) => op.Kind switch
    {
        OpKind.Store or OpKind.StoreDefault or OpKind.StoreItem or OpKind.Return or OpKind.Escape => classes.Contains(op.B),
        OpKind.Attribute => op.Data is AttributeFact { Route: AttributeRoute.Pattern } or AttributeFact { Name: "__dict__" } && classes.Contains(op.A),
        // with catch_warnings() as w: another object is bound.
        OpKind.Element or OpKind.Item => classes.Contains(op.A),
        OpKind.Subscript or OpKind.Binary => classes.Contains(op.A) || classes.Contains(op.B),
        OpKind.OneOf or OpKind.Container => ((int[])op.Data!).Any(classes.Contains),
        OpKind.Call => !IsLooker(op.A) && ((CallShape)op.Data!).All.Any(classes.Contains),
        _ => false,
    };

    private bool IsLooker(int callee) => IsType(program.Ops[callee])
        || (program.Ops[callee] is { Kind: OpKind.Load } load && Lookers.Contains(program.References[load.A].Name) && !program.VariableOf(load).IsBound);
}
