namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class RelativeImportRule()
    : Rule("REX204", Severity.Low, "A relative import has no package to be relative to.", "Put all code into the one program."), IImportRule
{
    public void Check(in ImportUse use, RuleContext context)
    {
        if (use.Import.Level > 0) context.Report(Violation(use.Place));
    }
}
