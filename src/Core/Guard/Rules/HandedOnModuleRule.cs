namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class HandedOnModuleRule()
    : Rule("REX307", Severity.High, "A module of which only some members may be used is handed on as a value, so that its use cannot be seen.", "Use its members directly."), IHandOnRule
{
    public void Check(in HandOn use, RuleContext context)
    {
        foreach (var name in use.Value.Names)
        {
            if (name.IsModule && name.OthersDenial is not null) context.Report(Violation(use.Place, $"The module '{Shown.Name(name.Path)}' is handed on as a value."));
        }
    }
}
