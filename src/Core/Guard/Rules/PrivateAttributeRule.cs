using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class PrivateAttributeRule()
    : Rule("REX309", Severity.High, "An attribute with a leading underscore is taken from an object that the program did not make.", "Use what the object's library documents."), IAttributeRule
{
    public void Check(in AttributeUse use, RuleContext context)
    {
        if (!use.Name.StartsWith('_') || use.Name == "_" || GuardPolicy.IsDunder(use.Name) || context.Policy.PrivateAttributes.Contains(use.Name)) return;
        // Of a module it is another rule's.
        if (use.Receiver.Names.Any(name => !name.IsBuiltin) || context.Policy.Attributes.ContainsKey(use.Name)) return;
        var isOwn = context.Program.OwnAttributes.Contains(use.Name) && !use.Receiver.Has(ValueTraits.Foreign);
        if (!isOwn) context.Report(Violation(use.Place, $"'{Shown.Name(use.Name)}' is internal to the object it is taken from."));
    }
}
