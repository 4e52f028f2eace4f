using RemoteExecutor.Core.Guard.Policy.Names;
using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class MemberRule()
    : Rule("REX302", Severity.Critical, "A member of a module is used that the policy forbids, under whatever name.", "Remove it and what uses it."), IAttributeRule
{
    public void Check(in AttributeUse use, RuleContext context)
    {
        foreach (var name in use.Receiver.Names)
        {
            // A container of modules has methods of its own.
            if (use.Receiver.Has(ValueTraits.Held) && !name.Knows(use.Name) && ContainerMethods.Contains(use.Name)) continue;
            if (name.Member(use.Name, out var denial) is { } member && denial is not null) context.Report(Denied(use, name, member, denial));
        }
        if (!use.Receiver.Has(ValueTraits.Other) && !use.Receiver.IsBottom) return;
        foreach (var name in context.Program.Heap.Names)
        {
            // What an unknown object may be is held against it only where the name says so.
            if (name.Knows(use.Name) && name.Member(use.Name, out var denial) is { } member && denial is not null) context.Report(Denied(use, name, member, denial));
        }
    }

    private Violation Denied(in AttributeUse use, KnownName owner, KnownName member, NameDenial denial)
    {
        var shown = Shown.Name(member.IsInterior ? $"{owner.Path}.{use.Name}" : member.Path);
        return Violation(use.Place, $"'{shown}' is not permitted: {denial.Reason}", $"Remove '{shown}' and what uses it.", denial.Severity);
    }
}
