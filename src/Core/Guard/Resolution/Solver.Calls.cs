using System.Collections.Immutable;
using RemoteExecutor.Core.Guard.Policy.Names;

namespace RemoteExecutor.Core.Guard.Resolution;

internal sealed partial class Solver
{
    private Value Attribute(Value receiver, string name)
    {
        if (receiver.IsBottom) return Value.Bottom;
        if (name == "parent" && receiver.Has(ValueTraits.Path)) return folding.FolderOf(receiver);
        // The name of a file in scratch; files in memory have none.
        if (name == "name" && receiver.Traits == ValueTraits.Buffer && receiver.IsOnlyTraits && !reader.StoredAttributes.Contains(name)) return Value.Text(TextFolding.NewIn(policy.Files.ScratchName));
        var method = policy.Names.Method(name);
        if (method is null && !receiver.HasContent && (heap.Names.IsEmpty || !receiver.Has(ValueTraits.Other)))
        {
            if (receiver.Has(ValueTraits.Buffer)) return Value.Unknown;
            return receiver.Has(ValueTraits.Foreign) ? Value.Foreign : receiver.Has(ValueTraits.Class) ? Value.AnyClass : Value.Unknown;
        }
        var result = Value.Bottom;
        foreach (var known in receiver.Names)
        {
            if (known.MethodName is null) result = ValueJoin.Join(result, Member(known, name));
        }
        // A method of the container keeps what it holds for the call.
        if (receiver.Has(ValueTraits.Held) && ContainerMethods.Contains(name)) result = ValueJoin.Join(result, receiver);
        if (receiver.Has(ValueTraits.Other))
        {
            foreach (var known in heap.Names) result = ValueJoin.Join(result, Member(known, name));
        }
        var isModuleOnly = !receiver.Names.IsEmpty && receiver.Functions.IsEmpty && !receiver.Has(ValueTraits.Other | ValueTraits.Held);
        if (isModuleOnly) return result;
        if (method is not null) result = ValueJoin.Join(result, Value.Of(method));
        return result.With(ValueTraits.Other | (receiver.Traits & (ValueTraits.Foreign | ValueTraits.Class)));
    }

    private Value Member(KnownName known, string name)
    {
        // What a module happens to hold is another module, judged where it is taken.
        if (policy.ModuleAttributes.Contains(name) && !known.Knows(name)) return policy.Names.Root(name == "bltns" ? "builtins" : name) is { } root ? Value.Of(root) : Value.Foreign;
        return ValueOf(known.Member(name, out _));
    }

    private static Value ValueOf(KnownName name) => name.Text is { } text ? Value.Text(text) : Value.Of(name);

    private Value Call(in Op op)
    {
        var shape = (CallShape)op.Data!;
        var callee = values[op.A];
        var calleeOp = ops[op.A];
        if (callee.IsBottom) return Value.Bottom;
        if (calleeOp.Kind == OpKind.Load && VariableOf(calleeOp.A) is { IsBound: false, Builtin: not BuiltinFunction.None } variable) return CallBuiltin(variable.Builtin, shape);
        if (calleeOp.Kind == OpKind.Load && own.Constructors.TryGetValue(VariableOf(calleeOp.A), out var init)) CallFunction(init, shape.WithSelf());
        var folded = calleeOp is { Kind: OpKind.Attribute, Data: AttributeFact method } ? CallMethod(values[calleeOp.A], method.Name, shape) : null;
        if (folded is not null) return folded;
        if (IsFromHex(calleeOp) && !shape.Hides && shape.Arguments is [var digits]) return folding.Map(values[digits], TextDecoders.Hex) ?? Value.Unknown;
        var result = Value.Bottom;
        var isFollowed = !callee.Has(ValueTraits.Other | ValueTraits.TooMany | ValueTraits.ManyFunctions | ValueTraits.Class);
        if (!callee.Has(ValueTraits.ManyFunctions)) foreach (var function in callee.Functions) result = ValueJoin.Join(result, CallFunction(reader.Functions[function], shape));
        foreach (var name in callee.Names)
        {
            isFollowed &= CallKnown(name, shape) is { } known && Add(known);
        }
        ShareArguments(shape, calleeOp, callee);
        if (isFollowed && callee.HasContent) return result;
        var unknown = CallUnknown(shape, calleeOp, callee);
        return calleeOp is { Kind: OpKind.Attribute, B: > 0 } && OwnResult(calleeOp.B - 1, ((AttributeFact)calleeOp.Data!).Name) is { } answer ? answer : ValueJoin.Join(result, unknown);

        bool Add(Value known)
        {
            result = ValueJoin.Join(result, known);
            return true;
        }
    }

    private bool IsFromHex(in Op callee) =>
        callee is { Kind: OpKind.Attribute, Data: AttributeFact { Name: TextDecoders.FromHex } } && ops[callee.A] is { Kind: OpKind.Load } type && VariableOf(type.A) is { IsBound: false, Builtin: BuiltinFunction.Bytes };

    /// <summary>Null when nothing is known of what it answers with.</summary>
    private Value? CallKnown(KnownName name, CallShape shape)
    {
        if (name.Roles.HasFlag(NameRoles.PathClass)) return folding.JoinPath(Arguments(shape), isPath: true);
        if (name.Roles.HasFlag(NameRoles.PathJoin))
        {
            var joined = folding.JoinPath(Arguments(shape), isPath: false);
            return name.Path == TextFolding.HomeExpander ? TextFolding.AtHome(joined) : joined;
        }
        if (name.Path == TextFolding.HomeMaker) return TextFolding.Home;
        if (name.Path == TextFolding.FolderTaker) return shape.Find(0, "p") is >= 0 and var path ? folding.FolderOf(TextFolding.Shown(values[path])) : Value.Unknown;
        if (DecoderOf(name, shape) is { } decode && !shape.Hides && shape.Arguments.Length > 0) return values[shape.Arguments[0]].IsBottom ? Value.Bottom : folding.Map(values[shape.Arguments[0]], decode);
        if (name.Roles.HasFlag(NameRoles.ScratchMaker)) return Value.Text(TextFolding.NewIn(policy.Files.ScratchName));
        if (name.Roles.HasFlag(NameRoles.Buffer)) return Value.Buffer;
        if (name.Roles.HasFlag(NameRoles.WriterClass)) return Value.Of(name).With(ValueTraits.Other | ValueTraits.Foreign);
        if (name.Path != "builtins.getattr" || shape.Arguments.Length < 2 || shape.Hides) return null;
        var receiver = values[shape.Arguments[0]];
        var texts = values[shape.Arguments[1]];
        var result = texts.IsConstantText ? Value.Bottom : Value.Unknown;
        foreach (var text in texts.Texts) result = ValueJoin.Join(result, Attribute(receiver, text));
        return shape.Arguments.Length > 2 ? ValueJoin.Join(result, values[shape.Arguments[2]]) : result;
    }

    private Func<Literal, Literal?>? DecoderOf(KnownName name, CallShape shape)
    {
        if (name.Path is not (TextDecoders.ByName or TextDecoders.EncoderByName)) return TextDecoders.Find(name.Path);
        return shape.Find(1, "encoding") is >= 0 and var codec && One(values[codec]) is { } text ? TextDecoders.OfCodec(name.Path, text) : null;
    }

    private Value CallFunction(FunctionFacts function, CallShape shape)
    {
        if (shape.Hides) PassToAll(function, shape);
        else PassEach(function, shape);
        return function.Result.Value.Without(ValueTraits.TooMany);
    }

    /// <summary>Which argument goes where cannot be seen.</summary>
    private void PassToAll(FunctionFacts function, CallShape shape)
    {
        var all = Value.Unknown;
        foreach (var argument in shape.All)
        {
            all = ValueJoin.Join(all, ValueJoin.Join(values[argument], ValueJoin.Element(values[argument])));
            if (ops[argument] is { Kind: OpKind.Load } load) Share(VariableOf(load.A));
        }
        foreach (var reference in function.AllReferences) Grow(VariableOf(reference), all);
    }

    private void PassEach(FunctionFacts function, CallShape shape)
    {
        for (var i = 0; i < shape.Arguments.Length; i++)
        {
            if (i < function.Positional.Count) Pass(function.Positional[i].Reference, shape.Arguments[i], values[shape.Arguments[i]]);
            else if (function.VariablePositional is { } rest) Pass(rest, shape.Arguments[i], values[shape.Arguments[i]].With(ValueTraits.Held));
        }
        foreach (var (name, step) in shape.Keywords)
        {
            if (function.Named(name!) is { } parameter) Pass(parameter, step, values[step]);
            else if (function.VariableKeyword is { } named) Pass(named, step, values[step].With(ValueTraits.Held));
        }
    }

    private void Pass(int parameter, int argument, Value value)
    {
        var variable = VariableOf(parameter);
        Grow(variable, value);
        if (variable.ChangesContainer && ops[argument] is { Kind: OpKind.Load } load) Share(VariableOf(load.A));
    }

    /// <summary>A container that is handed to something that may change it, or give it away, is no longer known well.</summary>
    private void ShareArguments(CallShape shape, in Op calleeOp, Value callee)
    {
        if (callee.Functions.Length > 0 && !callee.Has(ValueTraits.Other)) return;
        var isLibraryMethod = calleeOp is { Kind: OpKind.Attribute, Data: AttributeFact method } && !reader.OwnAttributes.Contains(method.Name) && !reader.StoredAttributes.Contains(method.Name);
        var others = 0;
        foreach (var argument in shape.All)
        {
            if (ops[argument].Kind != OpKind.Constant) others++;
        }
        var isSafe = isLibraryMethod && !ContainerMethods.ChangesArgument(((AttributeFact)calleeOp.Data!).Name) && !values[calleeOp.A].Has(ValueTraits.Class);
        if (isSafe && others <= 1) return;
        foreach (var argument in shape.All)
        {
            if (ops[argument] is { Kind: OpKind.Load } load && values[argument].Has(ValueTraits.Mutable | ValueTraits.Nested)) Share(VariableOf(load.A));
        }
    }

    private Value CallUnknown(CallShape shape, in Op calleeOp, Value callee)
    {
        var traits = ValueTraits.Other | (callee.Names.IsEmpty ? callee.Traits & ValueTraits.Foreign : ValueTraits.Foreign);
        var result = Value.Bottom;
        foreach (var argument in shape.All)
        {
            var value = values[argument];
            traits |= value.Traits & ValueTraits.Class;
            if (!value.HasContent) continue;
            Escape(value);
            // What goes in may come out.
            result = ValueJoin.Join(result, Carried(value));
        }
        if (calleeOp.Kind == OpKind.Attribute && values[calleeOp.A] is { HasContent: true } receiver && !receiver.Names.Any(name => name.IsModule)) result = ValueJoin.Join(result, Carried(receiver));
        if (callee.Has(ValueTraits.Held)) result = ValueJoin.Join(result, Carried(callee));
        return result.IsBottom ? traits == ValueTraits.Other ? Value.Unknown : Value.Unknown.With(traits) : result.With(traits | ValueTraits.Held);
    }

    private static Value Carried(Value value) => new(
        ImmutableArray.CreateRange(value.Names.Where(name => name.IsModule)), value.Functions, [], default, value.Traits & ValueTraits.Class);

    private IEnumerable<Value> Arguments(CallShape shape) => shape.Hides ? [Value.Unknown] : shape.Arguments.Select(argument => values[argument]);
}
