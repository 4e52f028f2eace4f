using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class ShellRule()
    : Rule(
        "REX401",
        Severity.Critical,
        "A destructive command stands in text that is handed to something that runs commands. Other text may say what it likes: a column called shutdown stops nothing.",
        "Remove it; programs here run no commands."),
        ICallRule
{
    public void Check(CallUse use, RuleContext context)
    {
        if (!IsRunner(use, context.Policy)) return;
        var texts = use.Arguments.SelectMany(TextsOf).ToList();
        texts.Add(string.Join(' ', use.Arguments.SelectMany(argument => argument.Texts)));
        foreach (var (name, pattern) in context.Policy.ShellPatterns)
        {
            if (texts.Any(pattern.IsMatch)) context.Report(Violation(use.Place, $"Dangerous shell command: {name}."));
        }
    }

    // ["rm", "-rf", "/"] is one command.
    private static IEnumerable<string> TextsOf(Value argument) => argument.Items.IsDefault
        ? argument.Literals.Select(literal => literal.Text)
        : argument.Items.SelectMany(item => item.Texts).Append(string.Join(' ', argument.Items.SelectMany(item => item.Texts)));

    private static bool IsRunner(CallUse use, GuardPolicy policy) =>
        (use.LastName is { } name && policy.ShellRunners.Contains(name)) || use.Names.Any(known => policy.ShellRunners.Contains(Dotted.Last(known.Path)));
}
