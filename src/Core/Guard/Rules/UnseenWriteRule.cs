using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class UnseenWriteRule()
    : Rule("REX311", Severity.Critical, "A file may be written, and its path or mode cannot be seen in the code.", "Write a literal path below the scratch folder and a literal mode."), IFileRule
{
    public void Check(FileUse use, RuleContext context)
    {
        var files = context.Policy.Files;
        if (use.Access == FileAccess.Either) context.Report(Unseen(use, "mode", files));
        else if (use.Access == FileAccess.Write && use.MustBeSeen && !IsSeen(use.Path, files)) context.Report(Unseen(use, "path", files));
    }

    /// <summary>A path that begins inside scratch is seen well enough: what is outside is read-only.</summary>
    private static bool IsSeen(Value? path, FilePolicy files) =>
        path is not null && path.IsComplete && !path.HasContent && (!path.Literals.IsEmpty || path.Has(ValueTraits.Buffer))
        && path.Literals.All(literal => literal.Kind == LiteralKind.Text || (literal.Kind == LiteralKind.Prefix && files.IsBegunInScratch(literal.Text)));

    private Violation Unseen(FileUse use, string what, FilePolicy files) => Violation(
        use.Place, $"A file may be written, and its {what} cannot be seen in the code.", $"Write a literal path below {files.ScratchName} and a literal mode.");
}
