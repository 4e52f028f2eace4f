using System.Text.RegularExpressions;
using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed partial class FormatFieldRule()
    : Rule("REX313", Severity.Critical, "A format string's field walks to a forbidden attribute.", "Format plain values; write attributes out in the code."), ITextRule, ICallRule
{
    public void Check(string text, Place place, RuleContext context)
    {
        if (Walks(text, context.Policy)) context.Report(Violation(place));
    }

    /// <summary>Here the format is put together out of parts.</summary>
    public void Check(CallUse use, RuleContext context)
    {
        if (use.Receiver is null || use.LastName is not ("format" or "format_map" or "vformat")) return;
        var texts = use.Receiver.Texts.Concat(use.Argument(0, "format_string")?.Texts ?? []);
        if (texts.Any(text => Walks(text, context.Policy))) context.Report(Violation(use.Place));
    }

    private static bool Walks(string text, GuardPolicy policy)
    {
        if (!text.Contains('{') || text.AsSpan().IndexOfAny('.', '[') < 0) return false;
        foreach (var match in Field().EnumerateMatches(text))
        {
            var path = text.AsSpan(match.Index, match.Length).TrimEnd('}').ToString().Split('.', '[');
            if (path.Skip(1).Select(part => part.Split(']', ':', '!')[0]).Any(name => IsForbidden(name, policy))) return true;
        }
        return false;
    }

    private static bool IsForbidden(string name, GuardPolicy policy) =>
        policy.DeniesDunder(name) || (policy.Attributes.TryGetValue(name, out var group) && !group.CalledOnly);

    [GeneratedRegex(@"\{[^{}]*\}?")]
    private static partial Regex Field();
}
