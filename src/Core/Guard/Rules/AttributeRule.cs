using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class AttributeRule()
    : Rule("REX305", Severity.Critical, "An attribute is used that is forbidden on any object: frames and code, pickles, starting programs.", "Do without it."), IAttributeRule
{
    public void Check(in AttributeUse use, RuleContext context)
    {
        if (!context.Policy.Attributes.TryGetValue(use.Name, out var group)) return;
        if (group.CalledOnly && !IsForeignCall(use, context)) return;
        context.Report(Violation(use.Place, $"'{Shown.Name(use.Name)}' is not permitted: {group.Reason}", $"Do without '{Shown.Name(use.Name)}'.", group.Severity));
    }

    /// <summary>A call, and not of the program's own method, nor of a module's function that the policy has an opinion of.</summary>
    private static bool IsForeignCall(in AttributeUse use, RuleContext context)
    {
        if (!use.IsCalled && !use.IsIndirect) return false;
        var name = use.Name;
        if (use.Receiver.IsComplete && !use.Receiver.Names.IsEmpty && use.Receiver.Names.All(module => module.Knows(name))) return false;
        return !context.Program.OwnAttributes.Contains(name) || use.Receiver.HasContent || use.Receiver.Has(ValueTraits.Foreign);
    }
}
