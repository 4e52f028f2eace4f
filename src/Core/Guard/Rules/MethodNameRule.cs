using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class MethodNameRule()
    : Rule("REX316", Severity.Critical, "A method is named by text, as to DataFrame.agg, that could not be called by its name.", "Name plain aggregations only."), ICallRule
{
    public void Check(CallUse use, RuleContext context)
    {
        if (!use.CallsOneOf(context.Policy.MethodNameMethods) && !use.HandsOverOneOf(context.Policy.MethodNameMethods)) return;
        var texts = use.Arguments.SelectMany(argument => argument.Literals).Where(literal => literal.Kind != LiteralKind.Number).Select(literal => literal.Text);
        if (texts.Any(text => IsForbidden(text, context))) context.Report(Violation(use.Place));
    }

    private static bool IsForbidden(string text, RuleContext context) =>
        context.Policy.DeniesDunder(text) || (text.StartsWith("__", StringComparison.Ordinal) && text.Length > 2) || context.Policy.Attributes.ContainsKey(text) || context.Policy.Files.WriteMethods.Contains(text);
}
