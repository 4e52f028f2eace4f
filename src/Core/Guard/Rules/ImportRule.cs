using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Guard.Facts;
using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>
/// REX201 unknown module, REX202 restricted module, REX203 denied module, REX204 relative import, REX205 star import of a guarded module,
/// REX206 a name bound to more things than can be followed.
/// </summary>
internal sealed class ImportRule : IProgramRule
{
    public IEnumerable<Violation> Check(RuleContext context)
    {
        if (context.Program.Bindings.Overflow is { } place)
        {
            yield return Finding.At(place, "REX206", Severity.High, "A name here is bound to too many different modules or functions to follow.", "Give each its own name.");
        }
        foreach (var import in context.Program.Imports)
        {
            foreach (var violation in Check(import, context)) yield return violation;
        }
    }

    private static IEnumerable<Violation> Check(ImportFact import, RuleContext context)
    {
        if (import.Level > 0)
        {
            yield return Finding.At(import.Position, "REX204", Severity.Low, "A relative import has no package to be relative to.", "Put all code into the one program.");
            yield break;
        }
        // A member may itself be a module: from concurrent import futures.
        var name = import.Member is null or "*" ? import.Module : $"{import.Module}.{import.Member}";
        var standing = context.Policy.StandingOf(name);
        if (standing.List == ModuleList.Allowed) foreach (var violation in CheckMember(import, name, context)) yield return violation;
        else if (Judge(import, standing, context) is { } violation) yield return violation;
    }

    private static Violation? Judge(ImportFact import, ModuleStanding standing, RuleContext context)
    {
        var shown = Finding.Name(standing.Name);
        if (standing.List == ModuleList.Denied)
        {
            return Finding.At(import.Position, "REX203", standing.Severity, $"Import of '{shown}' is not permitted: {standing.Reason}", $"Remove '{shown}' and what uses it.");
        }
        if (standing.List == ModuleList.Unknown)
        {
            var near = context.Policy.Nearest.To(standing.Name);
            var fix = near is null ? "Use one of the allowed modules, or the standard types." : $"Use '{near}'.";
            return Finding.At(import.Position, "REX201", Severity.Low, $"Module '{shown}' is not in the allowed list{(near is null ? "." : $"; the nearest allowed module is '{near}'.")}", fix);
        }
        var grant = Rights.Of(context.Tier, Right.RestrictedImports);
        if (grant == Grant.Full) return null;
        var approvable = grant == Grant.WithApproval;
        return Finding.At(
            import.Position,
            "REX202",
            Severity.High,
            approvable ? $"Import of '{shown}' needs Head approval. {standing.Reason}" : $"Import of '{shown}' is not open to this tier. {standing.Reason}",
            approvable ? "Submit with request_approval, or do without it." : $"Do without '{shown}'.",
            approvable);
    }

    private static IEnumerable<Violation> CheckMember(ImportFact import, string name, RuleContext context)
    {
        if (import.IsStar && context.Policy.IsGuarded(import.Module))
        {
            yield return Finding.At(import.Position, "REX205", Severity.High, $"Everything of '{Finding.Name(import.Module)}' is imported at once.", "Import the members by name.");
        }
        foreach (var violation in MemberRule.CheckPath(name, import.Position, context)) yield return violation;
    }
}
