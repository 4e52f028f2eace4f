using RemoteExecutor.Core.Guard.Facts;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>REX301: eval, exec and their like, called or handed on, under whatever name. REX308: a built-in whose arguments must be seen, handed on.</summary>
internal sealed class BuiltinRule : IReferenceRule
{
    private const string Prefix = "builtins.";

    public IEnumerable<Violation> Check(Reference reference, RuleContext context)
    {
        if (reference.Root is null) yield break;
        var policy = context.Policy;
        foreach (var target in reference.Receiver.Targets.Where(target => target.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var name = target[Prefix.Length..];
            if (policy.DeniedBuiltins.Contains(name))
            {
                yield return Finding.At(reference.Position, "REX301", Severity.Critical, $"The built-in '{name}' is not permitted: it runs text as code.", "Write the code itself, or parse data with json.");
            }
            else if (IsHandedOn(reference) && (policy.CallOnlyBuiltins.Contains(name) || (name == "open" && !context.Program.Bindings.Binds("open"))))
            {
                yield return Finding.At(reference.Position, "REX308", Severity.High, $"The built-in '{name}' is handed on, so what it is called with cannot be seen.", $"Call '{name}' directly.");
            }
        }
    }

    private static bool IsHandedOn(Reference reference) => reference.Call is null && reference.Attributes.Count == 0 && !reference.Followed;
}
