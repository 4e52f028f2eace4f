using System.Text.RegularExpressions;
using RemoteExecutor.Core.Guard.Facts;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>REX314: <c>df.query("@pd.…")</c>: an expression given as text that reaches for a module or an attribute the code itself could not use.</summary>
internal sealed partial class ExpressionTextRule : IReferenceRule
{
    public IEnumerable<Violation> Check(Reference reference, RuleContext context)
    {
        if (reference.Call is not { } call || reference.Attributes.Count == 0 || !context.Policy.ExpressionMethods.Contains(reference.LastName!)) yield break;
        var texts = call.Literals.Concat(call.Find(0, "expr")?.Value.Texts ?? []);
        if (texts.Any(text => Reaches(text, context)))
        {
            yield return Finding.At(reference.Position, "REX314", Severity.Critical, "The expression reaches for a module or a forbidden attribute.", "Use columns and plain variables in it.");
        }
    }

    private static bool Reaches(string text, RuleContext context)
    {
        foreach (var match in Names().EnumerateMatches(text))
        {
            var local = text[match.Index] == '@';
            var parts = text.Substring(match.Index, match.Length).Trim('@', ' ').Split('.', StringSplitOptions.TrimEntries);
            if (parts.Any(part => DunderRule.IsDenied(part, context))) return true;
            if (parts.Skip(1).Any(part => context.Policy.Attributes.ContainsKey(part) || context.Policy.ModuleAttributes.Contains(part))) return true;
            if (local && context.Program.Bindings.Of(parts[0]).Targets.Count > 0) return true;
        }
        return false;
    }

    [GeneratedRegex(@"@?\s*\w+(\s*\.\s*\w+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
