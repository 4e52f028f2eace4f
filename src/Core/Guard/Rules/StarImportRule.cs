namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class StarImportRule()
    : Rule("REX205", Severity.High, "Everything is imported at once from a module of which only some members may be used.", "Import the members by name."), IImportRule
{
    public void Check(in ImportUse use, RuleContext context)
    {
        if (!use.Import.IsStar || use.Import.Level > 0 || context.Policy.Names.Find(use.Import.Module) is not { } module) return;
        if (module.OthersDenial is null) return;
        context.Report(Violation(use.Place, $"Everything of '{Shown.Name(use.Import.Module)}' is imported at once, and not all of it may be used."));
    }
}
