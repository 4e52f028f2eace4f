namespace RemoteExecutor.Core.Guard.Resolution;

/// <summary>
/// Decides, before anything is solved, whether attributes of the program's own objects can be followed: <c>self.path</c>. They can when each is only
/// ever set as <c>self.name = …</c> or in a class body, and every class is only called, derived from, asked for what is no method, or looked at. Then
/// <c>self</c> is an object of the program, and all that its <c>__init__</c> gets stands in calls of the class.
/// </summary>
internal sealed class OwnFields
{
    /// <summary>With these a program decides itself what an attribute is, or gets at its classes in a way that is not followed.</summary>
    private static readonly string[] Hooks =
        ["__getattribute__", "__getattr__", "__setattr__", "__delattr__", "__new__", "__init_subclass__", "__class_getitem__", "__get__", "__set__", "__set_name__", "__setstate__"];

    private static readonly string[] Changers = ["setattr", "delattr", "vars", "classmethod", "globals", "locals", "__init__", "__class__"];
    private static readonly string[] AttributeChangers = ["__dict__", "__setattr__", "__setstate__", "__delattr__", "__class__", "__init__"];
    private static readonly string[] TypeNames = ["__name__", "__qualname__"];
    private static readonly string[] Lookers = ["isinstance", "issubclass"];

    private readonly ProgramReader reader;
    private readonly Func<int, Variable> variableOf;
    private readonly Dictionary<int, List<int>> classes = [];
    private readonly HashSet<string> methods = [];
    private readonly HashSet<int> classSteps = [];
    private readonly HashSet<int> typeCalls = [];
    private readonly HashSet<int> bases = [];

    /// <param name="reader">The program.</param>
    /// <param name="variableOf">Variable of a reference.</param>
    public OwnFields(ProgramReader reader, Func<int, Variable> variableOf)
    {
        (this.reader, this.variableOf) = (reader, variableOf);
        if (reader.Fields.Count == 0 || reader.HasMetaclasses || Hooks.Any(reader.OwnAttributes.Contains)) return;
        FindClasses();
        bases.UnionWith(reader.Bases);
        for (var step = 0; step < reader.Ops.Count; step++)
        {
            if (!IsSeen(step, reader.Ops[step])) return;
        }
        IsKnown = true;
        FindConstructors();
    }

    public bool IsKnown { get; }

    /// <summary><c>__init__</c> of classes that are called only where it shows, by the class's variable.</summary>
    public Dictionary<Variable, FunctionFacts> Constructors { get; } = [];

    private void FindClasses()
    {
        foreach (var function in reader.Functions) if (function is { IsMethod: true, IsDecorated: false, Name: { } name }) methods.Add(name);
        for (var step = 0; step < reader.Ops.Count; step++)
        {
            if (reader.Ops[step] is not { Kind: OpKind.Store } store) continue;
            var variable = variableOf(store.A).Number;
            if (classes.TryGetValue(variable, out var values)) values.Add(store.B);
            else if (IsClass(reader.Ops[step])) classes[variable] = [store.B];
        }
    }

    private static bool IsClass(in Op store) => store is { Kind: OpKind.Store, Node: Python.Syntax.ClassDefStatement };

    private bool IsSeen(int step, in Op op)
    {
        switch (op.Kind)
        {
            case OpKind.Load:
                var name = reader.References[op.A].Name;
                if (classes.ContainsKey(variableOf(op.A).Number)) classSteps.Add(step);
                return !Changers.Contains(name);
            case OpKind.Attribute:
                var attribute = ((AttributeFact)op.Data!).Name;
                if (typeCalls.Contains(op.A)) return TypeNames.Contains(attribute);
                if (AttributeChangers.Contains(attribute)) return attribute == "__init__" && reader.SelfSteps.ContainsKey(op.A) && reader.Ops[op.A].Kind == OpKind.Call;
                return !classSteps.Contains(op.A) || !methods.Contains(attribute);
            case OpKind.Call:
                var shape = (CallShape)op.Data!;
                var callee = reader.Ops[op.A] is { Kind: OpKind.Load } load ? reader.References[load.A].Name : null;
                if (callee == "type") typeCalls.Add(step);
                else if (typeCalls.Contains(op.A)) return false;
                return (callee is not null && Lookers.Contains(callee)) || op.Node is Python.Syntax.ClassDefStatement || !shape.All.Any(IsHandedOn);
            case OpKind.Escape: return bases.Contains(op.B) || !IsHandedOn(op.B);
            case OpKind.Store or OpKind.StoreDefault or OpKind.StoreItem or OpKind.StoreField or OpKind.Return: return !IsHandedOn(op.B);
            case OpKind.Element or OpKind.Item or OpKind.Enter: return !IsHandedOn(op.A);
            case OpKind.Subscript: return op.Data is not null || !(IsHandedOn(op.A) || IsHandedOn(op.B));
            case OpKind.Binary: return !(IsHandedOn(op.A) || IsHandedOn(op.B));
            case OpKind.OneOf or OpKind.Container: return !((int[])op.Data!).Any(IsHandedOn);
            default: return true;
        }
    }

    private bool IsHandedOn(int step) => classSteps.Contains(step) || typeCalls.Contains(step) || (reader.Ops[step].Kind == OpKind.Load && reader.References[reader.Ops[step].A].Name == "type");

    private void FindConstructors()
    {
        var derived = bases.Where(step => reader.Ops[step].Kind == OpKind.Load).Select(step => variableOf(reader.Ops[step].A)).ToHashSet();
        foreach (var (reference, constructor) in reader.Constructors)
        {
            var variable = variableOf(reference);
            if (derived.Contains(variable) || !classes.TryGetValue(variable.Number, out var values) || values is not [ProgramReader.ClassStep]) continue;
            Constructors[variable] = constructor;
            constructor.IsFollowed = true;
        }
    }
}
