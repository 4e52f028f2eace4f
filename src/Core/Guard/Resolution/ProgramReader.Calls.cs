using System.Collections.Frozen;
using RemoteExecutor.Core.Guard.Python.Syntax;

namespace RemoteExecutor.Core.Guard.Resolution;

internal sealed partial class ProgramReader
{
    private static readonly FrozenSet<string> Mutators = new[] { "append", "add", "extend", "insert", "update", "setdefault", "appendleft", "extendleft" }.ToFrozenSet();

    private void StepClause(SyntaxNode node, Phase phase)
    {
        switch (node)
        {
            case KeywordArgument keyword when phase == Phase.Enter:
                if (keyword.Name is { } name) Note(name, NameRole.Keyword, keyword.Span.Start);
                // The value stays on the stack for the call.
                Push(keyword.Value);
                break;
            case Comprehension generator: BindElement(generator.Target); break;
            case ExceptHandler handler:
                if (handler.Name is { } caught) Store(caught, handler, CaughtStep);
                Push(handler.Body);
                PushDropped(handler.Type);
                break;
            case WithItem item: StepWith(item, phase); break;
            case MatchCase option:
                Push(option.Body);
                PushDropped(option.Guard);
                Push(option.Pattern);
                break;
        }
    }

    private void StepWith(WithItem item, Phase phase)
    {
        if (phase == Phase.Enter)
        {
            Push(item, Phase.Bind);
            Push(item.Target);
            Push(item.Context);
            return;
        }
        if (item.Target is not null) Pop();
        var context = Pop();
        if (item.Target is not null) Bind(item.Target, Emit(OpKind.Enter, item, context));
    }

    private void LeaveCall(CallExpression call)
    {
        var keywordSteps = Pop(call.Keywords.Length);
        var arguments = Pop(call.Arguments.Length);
        var function = Pop();
        var starred = call.Arguments.Any(argument => argument is StarredExpression) ? call.Arguments.Select(argument => argument is StarredExpression).ToArray() : null;
        (string? Name, int Step)[] keywords = keywordSteps.Length == 0 ? [] : [.. call.Keywords.Zip(keywordSteps, (keyword, step) => (keyword.Name, step))];
        var shape = new CallShape(arguments, starred, keywords);
        foreach (var argument in shape.All) SetUsage(argument, Usage.Argument);
        if (Ops[function] is { Kind: OpKind.Attribute, Data: AttributeFact attribute }) ReadReceiver(Ops[function].A, attribute.Name, arguments, keywordSteps);
        SetUsage(function, Usage.Read);
        NoteSelf(function, arguments);
        if (Ops[function].Kind == OpKind.Load && PythonBuiltins.Find(References[Ops[function].A].Name) is not null)
        {
            foreach (var argument in arguments) if (Ops[argument].Kind == OpKind.Attribute) readAttributes.Add(argument);
        }
        Answer(Emit(OpKind.Call, call, function, data: shape));
    }

    private void NoteSelf(int function, int[] arguments)
    {
        if (Ops[function].Kind == OpKind.Attribute) NoteSelf(Ops[function].A);
        if (arguments.Length > 0) NoteSelf(arguments[0]);
        // The call that is about to be made.
        if (arguments.Length == 0 && Ops[function].Kind == OpKind.Load && References[Ops[function].A].Name == "super" && InnermostMethod() is { } method) selfSteps[Ops.Count] = method;
    }

    private void NoteSelf(int step)
    {
        if (Ops[step].Kind == OpKind.Load && MethodOf(References[Ops[step].A].Name) is { } method) selfSteps[step] = method;
        else if (Ops[step].Kind == OpKind.Load && DescriptorOf(References[Ops[step].A].Name) is { } descriptor) selfSteps[step] = descriptor;
    }

    /// <summary>Puts the container's own elements into it: that they are in there is known as before, and no longer where.</summary>
    private void Move(int container, int reference) => Emit(OpKind.StoreItem, null, reference, container, data: true);

    /// <summary>A method of a container that a name holds either only reads it, or puts something in that is seen here.</summary>
    private void ReadReceiver(int receiver, string method, int[] arguments, int[] keywords)
    {
        if (Ops[receiver].Kind != OpKind.Load) return;
        if (ContainerMethods.Reads(method)) Read(receiver);
        if (ContainerMethods.Moves(method)) Move(receiver, Ops[receiver].A);
        if (!Mutators.Contains(method)) return;
        foreach (var argument in arguments) Emit(OpKind.StoreItem, null, Ops[receiver].A, argument, method is "extend" or "update" or "extendleft");
        foreach (var argument in keywords) Emit(OpKind.StoreItem, null, Ops[receiver].A, argument);
        Read(receiver);
    }
}
