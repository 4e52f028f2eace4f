using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class KeywordRule()
    : Rule("REX315", Severity.Critical, "A switch is set that turns reading data into running it, such as allow_pickle.", "Leave it out."), ICallRule
{
    private const int AllowPickle = 2;
    private const string AllowPickleName = "allow_pickle";

    public void Check(CallUse use, RuleContext context)
    {
        var keywords = context.Policy.File.Keywords;
        foreach (var (name, step) in use.Shape.Keywords)
        {
            if (name is not null && keywords.TryGetValue(name, out var reason) && step != ProgramReader.FalseStep) context.Report(Denied(use, name, reason));
        }
        // numpy.load takes it by position too, and unpacked arguments may hold it.
        if (!use.Names.Any(known => known.Path == "numpy.load") || !keywords.TryGetValue(AllowPickleName, out var why)) return;
        var positional = use.Shape.Find(AllowPickle);
        if (use.Shape.Hides || (positional >= 0 && positional != ProgramReader.FalseStep)) context.Report(Denied(use, AllowPickleName, why));
    }

    private Violation Denied(CallUse use, string keyword, string reason) =>
        Violation(use.Place, $"'{Shown.Name(keyword)}' is not permitted: {reason}", $"Leave '{Shown.Name(keyword)}' out.");
}
