using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class DeniedModuleRule()
    : Rule("REX203", Severity.Critical, "A module is imported that starts programs, loads code, reaches the network or the machine.", "Remove the module and what uses it."), IImportRule
{
    public void Check(in ImportUse use, RuleContext context)
    {
        if (use.Import.Level > 0 || context.Policy.StandingOf(use.Import.Path) is not { List: ModuleList.Denied } standing) return;
        var shown = Shown.Name(standing.Name);
        context.Report(Violation(use.Place, $"Import of '{shown}' is not permitted: {standing.Reason}", $"Remove '{shown}' and what uses it.", standing.Severity));
    }
}
