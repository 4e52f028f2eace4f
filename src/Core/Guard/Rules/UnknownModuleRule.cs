using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class UnknownModuleRule()
    : Rule("REX201", Severity.Low, "A module that is not in the allowed list is imported.", "Use one of the allowed modules, or the standard types."), IImportRule
{
    public void Check(in ImportUse use, RuleContext context)
    {
        if (use.Import.Level > 0 || context.Policy.StandingOf(use.Import.Path) is not { List: ModuleList.Unknown } standing) return;
        var near = context.Policy.Nearest.To(standing.Name);
        context.Report(Violation(
            use.Place,
            $"Module '{Shown.Name(standing.Name)}' is not in the allowed list{(near is null ? "." : $"; the nearest allowed module is '{near}'.")}",
            near is null ? null : $"Use '{near}'."));
    }
}
