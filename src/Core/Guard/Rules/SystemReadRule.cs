using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class SystemReadRule()
    : Rule("REX312", Severity.High, "A file or folder of the system is read.", "Read datasets from /data, or input_data."), IFileRule
{
    public void Check(FileUse use, RuleContext context)
    {
        var files = context.Policy.Files;
        if (use.Access == FileAccess.Write || use.Path is not { } path) return;
        if (path.Literals.Any(literal => literal.Kind is LiteralKind.Text or LiteralKind.Bytes ? files.IsProtected(literal.Text) : literal.Kind == LiteralKind.Prefix && files.IsBegunInProtected(literal.Text)))
        {
            context.Report(Violation(use.Place));
        }
    }
}
