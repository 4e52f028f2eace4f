using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class OutsideScratchRule()
    : Rule("REX310", Severity.Critical, "A file outside the scratch folder is written.", "Write to the scratch folder, or put the value into result."), IFileRule
{
    public void Check(FileUse use, RuleContext context)
    {
        var files = context.Policy.Files;
        if (use.Access == FileAccess.Read || use.Path is not { } path || !path.Literals.Any(literal => literal.Kind == LiteralKind.Text ? !files.MayWrite(literal.Text) : files.LeavesScratch(literal.Text))) return;
        context.Report(Violation(use.Place, instead: $"Write to {files.ScratchName}, or put the value into result."));
    }
}
