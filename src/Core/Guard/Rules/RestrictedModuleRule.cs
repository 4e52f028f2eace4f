using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class RestrictedModuleRule()
    : Rule("REX202", Severity.High, "A restricted module is imported, which needs Head approval.", "Submit with request_approval, or do without the module."), IImportRule
{
    public void Check(in ImportUse use, RuleContext context)
    {
        if (use.Import.Level > 0 || context.Policy.StandingOf(use.Import.Path) is not { List: ModuleList.Restricted } standing) return;
        var grant = Rights.Of(context.Tier, Right.RestrictedImports);
        if (grant == Grant.Full) return;
        var shown = Shown.Name(standing.Name);
        context.Report(grant == Grant.WithApproval
            ? Violation(use.Place, $"Import of '{shown}' needs Head approval. {standing.Reason}", "Submit with request_approval, or do without it.", approvable: true)
            : Violation(use.Place, $"Import of '{shown}' is not open to this tier. {standing.Reason}", $"Do without '{shown}'."));
    }
}
