using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Policy.Names;
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
            if (name is not null && (keywords.TryGetValue(name, out var reason) || (use.LastName is { } method && keywords.TryGetValue($"{method}.{name}", out reason))) && step != ProgramReader.FalseStep) context.Report(Denied(use, name, reason));
        }
        if (use.Shape.Hides) CheckUnpacked(use, context);
        if (use.Names.Any(known => known.Roles.HasFlag(NameRoles.OptionSetter)) && SetsDenied(use, context)) context.Report(Violation(use.Place, "An option is set that is not permitted, or whose name cannot be seen."));
        // numpy.load takes it by position too, and unpacked arguments may hold it.
        if (!use.Names.Any(known => known.Path == "numpy.load") || !keywords.TryGetValue(AllowPickleName, out var why)) return;
        var positional = use.Shape.Find(AllowPickle);
        if (use.Shape.Hides || (positional >= 0 && positional != ProgramReader.FalseStep)) context.Report(Denied(use, AllowPickleName, why));
    }

    /// <summary>f(**{"eval_str": True}); of what cannot be seen, only those are suspected that take such a keyword.</summary>
    private void CheckUnpacked(CallUse use, RuleContext context)
    {
        foreach (var step in use.Shape.Keywords.Where(keyword => keyword.Name is null).Select(keyword => keyword.Step))
        {
            var unpacked = use.ValueOf(step);
            foreach (var (name, reason) in context.Policy.File.Keywords)
            {
                if (unpacked.Texts.Contains(Dotted.Last(name))) context.Report(Denied(use, Dotted.Last(name), reason));
            }
            if (!unpacked.IsComplete && use.Names.Any(known => known.Path.StartsWith("inspect", StringComparison.Ordinal))) context.Report(Violation(use.Place, "Keywords are given that cannot be seen in the code."));
        }
    }

    private static bool SetsDenied(CallUse use, RuleContext context)
    {
        var names = use.Shape.Arguments.Where((_, index) => index % 2 == 0).Select(use.ValueOf).ToList();
        return use.Shape.Hides || names.Any(name => !name.IsConstantText || name.Texts.Any(text => context.Policy.File.Options.Denied.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase))));
    }

    private Violation Denied(CallUse use, string keyword, string reason) =>
        Violation(use.Place, $"'{Shown.Name(keyword)}' is not permitted: {reason}", $"Leave '{Shown.Name(keyword)}' out.");
}
