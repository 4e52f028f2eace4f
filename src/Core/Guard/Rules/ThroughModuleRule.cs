using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class ThroughModuleRule()
    : Rule("REX303", Severity.Critical, "Another module, or something internal, is reached through a module.", "Use only what the module documents."), IAttributeRule
{
    public void Check(in AttributeUse use, RuleContext context)
    {
        var isHeld = context.Policy.ModuleAttributes.Contains(use.Name);
        if (!isHeld && (!use.Name.StartsWith('_') || GuardPolicy.IsDunder(use.Name))) return;
        foreach (var name in isHeld ? context.Program.NamesOf(use.Receiver) : use.Receiver.Names)
        {
            if (name.IsBuiltin || name.Knows(use.Name)) continue;
            context.Report(Violation(use.Place, $"'{Shown.Name(use.Name)}' is internal to the module it is taken from."));
            return;
        }
    }
}
