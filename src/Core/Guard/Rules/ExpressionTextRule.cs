using System.Text.RegularExpressions;
using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed partial class ExpressionTextRule()
    : Rule("REX314", Severity.Critical, "An expression given as text, as to DataFrame.query, reaches for what the code itself could not use.", "Use columns and plain variables in it."), ICallRule
{
    public void Check(CallUse use, RuleContext context)
    {
        var isCalled = use.CallsOneOf(context.Policy.ExpressionMethods);
        if (!isCalled && !use.HandsOverOneOf(context.Policy.ExpressionMethods)) return;
        // Not only what is surely the expression: whatever text goes in may end up in it.
        if (use.Arguments.SelectMany(argument => argument.Literals).Any(literal => Recall(literal.Text, context))) context.Report(Violation(use.Place));
        else if (isCalled && IsUnseen(use)) context.Report(Violation(use.Place, "An expression is given as text that cannot be seen in the code.", "Write the expression out.", Severity.High));
    }

    /// <summary>Of an expression with values put in, the beginning is seen; of one that is computed, nothing.</summary>
    private static bool IsUnseen(CallUse use) => use.Shape.Hides || (use.Argument(0, "expr") is { } expression && expression.Literals.IsEmpty && !expression.Has(ValueTraits.Plain));

    private static bool Recall(string text, RuleContext context)
    {
        if (!context.ExpressionTexts.TryGetValue(text, out var reaches)) context.ExpressionTexts[text] = reaches = Reaches(text, context);
        return reaches;
    }

    private static bool Reaches(string text, RuleContext context)
    {
        foreach (var match in Chain().EnumerateMatches(text))
        {
            var parts = text.Substring(match.Index, match.Length).Trim('@', ' ', '.').Split('.', StringSplitOptions.TrimEntries);
            var isAttribute = text[match.Index] == '.';
            if (parts.Any(part => context.Policy.DeniesDunder(part) || IsForbidden(part, parts, isAttribute, context))) return true;
            if (text[match.Index] == '@' && !IsHarmless(context.Program.Global(parts[0]), parts, context)) return true;
        }
        return false;
    }

    private static bool IsForbidden(string part, string[] parts, bool isAttribute, RuleContext context) =>
        (isAttribute || part != parts[0])
        && ((context.Policy.Attributes.TryGetValue(part, out var group) && !group.CalledOnly) || context.Policy.ModuleAttributes.Contains(part)
            || (part.StartsWith('_') && !context.Program.OwnAttributes.Contains(part)));

    /// <summary><c>@np.float64</c>: a module may stand there only with a plain member that the code could use as well.</summary>
    private static bool IsHarmless(Value local, string[] parts, RuleContext context)
    {
        foreach (var name in local.Names)
        {
            if (local.Has(ValueTraits.Held) || (name.IsModule && parts.Length < 2)) return false;
            var at = name;
            foreach (var part in parts.Skip(1))
            {
                at = at.Member(part, out var denial);
                if (denial is not null || at.IsModule) return false;
            }
        }
        return true;
    }

    [GeneratedRegex(@"[@.]?\s*\w+(\s*\.\s*\w+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Chain();
}
