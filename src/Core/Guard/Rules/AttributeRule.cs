using RemoteExecutor.Core.Guard.Facts;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>REX305: attributes that are forbidden on any object.</summary>
internal sealed class AttributeRule : IReferenceRule
{
    public IEnumerable<Violation> Check(Reference reference, RuleContext context)
    {
        for (var i = 0; i < reference.Attributes.Count; i++)
        {
            var attribute = reference.Attributes[i];
            if (!context.Policy.Attributes.TryGetValue(attribute.Name, out var group)) continue;
            if (group.CalledOnly && (reference.Call is null || i < reference.Attributes.Count - 1)) continue;
            yield return Finding.At(attribute.Position, "REX305", group.Severity, $"'{attribute.Name}' is not permitted: {group.Reason}", $"Do without '{attribute.Name}'.");
        }
    }
}
