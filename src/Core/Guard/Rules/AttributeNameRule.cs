using RemoteExecutor.Core.Guard.Facts;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>REX306: an attribute or a variable reached by a name that is computed, or by one that could not be written out.</summary>
internal sealed class AttributeNameRule : IReferenceRule
{
    public IEnumerable<Violation> Check(Reference reference, RuleContext context)
    {
        if (reference.Call is not { } call) yield break;
        var lists = context.Policy.File.Builtins;
        foreach (var target in reference.Targets)
        {
            var name = target.StartsWith("builtins.", StringComparison.Ordinal) ? target["builtins.".Length..] : target;
            if (lists.AttributeNames.TryGetValue(name, out var index) && ByName(reference, call, name, index, context) is { } violation) yield return violation;
            if (lists.Namespaces.Contains(name) && ByKey(reference, call, name, context) is { } other) yield return other;
        }
    }

    private static Violation? ByName(Reference reference, CallFact call, string name, int index, RuleContext context)
    {
        // attrgetter takes any number of names.
        var arguments = index == 0 ? call.Arguments : [.. call.Arguments.Skip(index).Take(1)];
        foreach (var argument in arguments.Where(argument => argument.Keyword is null))
        {
            if (argument.Value.Texts.SelectMany(text => text.Split('.')).FirstOrDefault(text => IsDenied(text, context)) is { } denied) return Denied(reference, denied);
            if (!argument.Value.IsConstantText && name is not ("hasattr" or "operator.methodcaller")) return Computed(reference, name);
            if (name == "operator.methodcaller") return argument.Value.IsConstantText ? null : Computed(reference, name);
        }
        return call.Hides ? Computed(reference, name) : null;
    }

    private static Violation? ByKey(Reference reference, CallFact call, string name, RuleContext context)
    {
        if (reference.Key is { } key)
        {
            if (key.Texts.FirstOrDefault(text => IsDenied(text, context)) is { } denied) return Denied(reference, denied);
            return key.IsConstantText ? null : Computed(reference, name);
        }
        // The variables of one object are data; those of a module or of the program are not.
        var ofObject = name == "vars" && call.Arguments.Count == 1 && !call.Hides && !call.Arguments[0].Value.Targets.Any(IsModule);
        return ofObject ? null : Computed(reference, name);
    }

    private static bool IsModule(string target) => !target.StartsWith("builtins.", StringComparison.Ordinal);

    private static bool IsDenied(string name, RuleContext context) => DunderRule.IsDenied(name, context) || context.Policy.Attributes.ContainsKey(name);

    private static Violation Denied(Reference reference, string name) => Finding.At(
        reference.Position, "REX306", Severity.Critical, $"'{Finding.Name(name)}' is reached by its name as text.", "Use the object's own methods.");

    private static Violation Computed(Reference reference, string name) => Finding.At(
        reference.Position, "REX306", Severity.High, $"'{Finding.Name(name)}' is used with a name that cannot be seen in the code.", "Write the attribute out, or use a dictionary.");
}
