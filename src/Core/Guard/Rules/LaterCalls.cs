using RemoteExecutor.Core.Guard.Policy.Names;
using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>Calls that are put together in one place and made in another: <c>functools.partial(f, x)</c>, <c>operator.methodcaller("m", x)</c>.</summary>
internal static class LaterCalls
{
    public static IEnumerable<CallUse> Of(CallUse use, GuardedProgram program) => use.Names.IsEmpty || use.Shape.Arguments.Length == 0 ? [] : Find(use, program);

    private static IEnumerable<CallUse> Find(CallUse use, GuardedProgram program)
    {
        foreach (var name in use.Names)
        {
            if (name.Path is not (KnownName.Partial or "operator.methodcaller")) continue;
            var first = program.ValueOf(use.Shape.Arguments[0]);
            var rest = use.Shape.WithoutFirst();
            if (name.Path == KnownName.Partial) yield return new CallUse(program, first, rest, use.Place);
            else foreach (var method in first.Texts) yield return new CallUse(program, Value.Unknown, rest, use.Place) { LastName = method, Receiver = Value.Unknown };
        }
    }
}
