using RemoteExecutor.Core.Guard.Facts;
using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Python;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>
/// REX302: a member that the policy forbids, under whatever name. REX303: another module, or something private, reached through a module.
/// REX307: a guarded module handed on as a value.
/// </summary>
internal sealed class MemberRule : IReferenceRule
{
    public IEnumerable<Violation> Check(Reference reference, RuleContext context)
    {
        var policy = context.Policy;
        var roots = reference.Receiver.Targets;
        if (reference.Root is not null && reference.Attributes.Count == 0 && !reference.Followed && roots.FirstOrDefault(policy.IsGuarded) is { } module)
        {
            yield return Finding.At(reference.Position, "REX307", Severity.High, $"The module '{Finding.Name(module)}' is handed on as a value.", "Use its members directly.");
        }
        foreach (var target in roots.Where(IsMember))
        {
            if (Forbidden(target, reference.Position, policy) is { } violation) yield return violation;
        }
        foreach (var violation in Walk(roots, reference.Attributes, policy)) yield return violation;
        foreach (var target in reference.Call?.Result.Targets ?? [])
        {
            foreach (var violation in CheckPath(target, reference.Position, context)) yield return violation;
        }
    }

    /// <summary>Checks a dotted name as if it had been written out.</summary>
    public static IEnumerable<Violation> CheckPath(string qualified, Position position, RuleContext context)
    {
        var parts = qualified.Split('.');
        var attributes = parts.Skip(1).Take(Dotted.MaxParts).Select(part => new AttributeFact(part, position)).ToList();
        return attributes.Count == 0 && context.Policy.StandingOf(qualified) is { List: ModuleList.Denied } standing
            ? [Denied(position, qualified, standing.Reason, standing.Severity)]
            : Walk([parts[0]], attributes, context.Policy);
    }

    private static IEnumerable<Violation> Walk(IReadOnlyList<string> roots, IReadOnlyList<AttributeFact> attributes, GuardPolicy policy)
    {
        var inModule = roots.Any(root => !root.StartsWith("builtins.", StringComparison.Ordinal));
        var current = roots.Where(root => Dotted.Prefixes(root).Count() < Dotted.MaxParts).ToList();
        foreach (var attribute in attributes)
        {
            if (policy.ModuleAttributes.Contains(attribute.Name))
            {
                if (inModule) yield return Through(attribute);
                current = [attribute.Name == "bltns" ? "builtins" : attribute.Name];
                continue;
            }
            if (inModule && IsPrivate(attribute.Name)) yield return Through(attribute);
            for (var i = current.Count - 1; i >= 0; i--)
            {
                current[i] = $"{current[i]}.{attribute.Name}";
                if (Forbidden(current[i], attribute.Position, policy) is { } violation) yield return violation;
                if (current[i].Count(c => c == '.') >= Dotted.MaxParts) current.RemoveAt(i);
            }
        }
    }

    private static Violation? Forbidden(string target, Position position, GuardPolicy policy)
    {
        if (policy.Forbids(target) is { } list) return Denied(position, target, list.Reason, list.Severity);
        if (Dotted.First(target) == "builtins") return policy.DeniedBuiltins.Contains(Dotted.Last(target)) ? Builtin(position, target) : null;
        return IsMember(target) && policy.StandingOf(target) is { List: ModuleList.Denied } standing ? Denied(position, target, standing.Reason, standing.Severity) : null;
    }

    // What came in as a module was judged where it was imported.
    private static bool IsMember(string target) => target.Contains('.') && !target.StartsWith("builtins.", StringComparison.Ordinal);

    private static bool IsPrivate(string name) => name.StartsWith('_') && !name.StartsWith("__", StringComparison.Ordinal);

    private static Violation Builtin(Position position, string target) => Denied(position, target, "It runs text as code.", Severity.Critical);

    private static Violation Denied(Position position, string target, string reason, Severity severity) =>
        Finding.At(position, "REX302", severity, $"'{Finding.Name(target)}' is not permitted: {reason}", $"Remove '{Finding.Name(target)}' and what uses it.");

    private static Violation Through(AttributeFact attribute) => Finding.At(
        attribute.Position, "REX303", Severity.Critical, $"'{Finding.Name(attribute.Name)}' is internal to the module it is taken from.", "Use only what the module documents.");
}
