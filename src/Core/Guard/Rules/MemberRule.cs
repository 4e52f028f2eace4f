using RemoteExecutor.Core.Guard.Policy.Names;
using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class MemberRule()
    : Rule("REX302", Severity.Critical, "A member of a module is used that the policy forbids, under whatever name.", "Remove it and what uses it."), IAttributeRule, ILoadRule
{
    /// <summary>A name that <c>from x import *</c> has brought in.</summary>
    public void Check(in LoadUse use, RuleContext context)
    {
        foreach (var name in use.Variable.Value.Names)
        {
            if (name.Denial is not { } denial || name.Path.Length == use.Name.Length || !name.Path.EndsWith(use.Name, StringComparison.Ordinal)) continue;
            if (context.Program.StarModules.Contains(name.Path[..^(use.Name.Length + 1)])) context.Report(Denied(use.Place, name.Path, denial));
        }
    }

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
        return Denied(use.Place, shown, denial);
    }

    private Violation Denied(Place place, string shown, NameDenial denial) =>
        Violation(place, $"'{shown}' is not permitted: {denial.Reason}", $"Remove '{shown}' and what uses it.", denial.Severity);
}
