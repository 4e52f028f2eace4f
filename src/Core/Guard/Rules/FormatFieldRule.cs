using System.Text.RegularExpressions;
using RemoteExecutor.Core.Guard.Facts;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>REX313: a format string whose field walks to a forbidden attribute, <c>"{0.__class__}"</c>.</summary>
internal sealed partial class FormatFieldRule : IProgramRule, IReferenceRule
{
    public IEnumerable<Violation> Check(RuleContext context)
    {
        foreach (var literal in context.Program.Literals)
        {
            if (literal.Text is { } text && Walks(text, context)) yield return Denied(literal.Position);
        }
    }

    /// <summary>Here the format is put together out of parts.</summary>
    public IEnumerable<Violation> Check(Reference reference, RuleContext context)
    {
        if (reference.Call is not { } call || reference.Attributes.Count == 0 || reference.LastName is not ("format" or "format_map" or "vformat")) yield break;
        var texts = reference.Attributes.Count == 1 ? reference.Receiver.Texts : [];
        var argument = call.Find(0, "format_string")?.Value.Texts ?? [];
        if (texts.Concat(argument).Any(text => Walks(text, context))) yield return Denied(reference.Position);
    }

    private static bool Walks(string text, RuleContext context)
    {
        if (!text.Contains('{')) return false;
        foreach (var match in Field().EnumerateMatches(text))
        {
            var field = text.AsSpan(match.Index, match.Length).TrimEnd('}').ToString();
            var path = field.Split('.', '[');
            if (path.Skip(1).Select(part => part.Split(']', ':', '!')[0]).Any(name => IsForbidden(name, context))) return true;
        }
        return false;
    }

    private static bool IsForbidden(string name, RuleContext context) =>
        DunderRule.IsDenied(name, context) || (context.Policy.Attributes.TryGetValue(name, out var group) && !group.CalledOnly);

    private static Violation Denied(Python.Position position) => Finding.At(
        position, "REX313", Severity.Critical, "A format string walks to a forbidden attribute.", "Format plain values; write attributes out in the code.");

    [GeneratedRegex(@"\{[^{}]*\}?")]
    private static partial Regex Field();
}
