using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Policy.Names;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class HandedOnBuiltinRule()
    : Rule("REX308", Severity.High, "A function whose arguments must be seen is handed on as a value: getattr, open, operator.attrgetter and their like.", "Call it directly."), IHandOnRule
{
    public void Check(in HandOn use, RuleContext context)
    {
        foreach (var name in use.Value.Names)
        {
            if (!name.Roles.HasFlag(NameRoles.CallOnly) && name.AttributeName is null) continue;
            var shown = Dotted.Last(name.Path);
            if (shown == "hasattr") continue;
            context.Report(Violation(use.Place, $"'{shown}' is handed on, so what it is called with cannot be seen.", $"Call '{shown}' directly."));
        }
    }
}
