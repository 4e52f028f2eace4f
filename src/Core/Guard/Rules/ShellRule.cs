using RemoteExecutor.Core.Guard.Facts;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>
/// REX401: a destructive command in text that is handed to something that runs commands. Other text may say what it likes: a column called
/// <c>shutdown</c> stops nothing.
/// </summary>
internal sealed class ShellRule : IReferenceRule
{
    public IEnumerable<Violation> Check(Reference reference, RuleContext context)
    {
        if (reference.Call is not { } call || !IsRunner(reference, context)) yield break;
        string[] texts = [.. call.Literals, string.Join(' ', call.Literals), .. call.Arguments.SelectMany(argument => argument.Value.Texts)];
        foreach (var (name, pattern) in context.Policy.ShellPatterns)
        {
            if (texts.Any(pattern.IsMatch))
            {
                yield return Finding.At(reference.Position, "REX401", Severity.Critical, $"Dangerous shell command: {name}.", "Remove it; programs here run no commands.");
            }
        }
    }

    private static bool IsRunner(Reference reference, RuleContext context) =>
        (reference.LastName is { } name && context.Policy.ShellRunners.Contains(name))
        || reference.Targets.Any(target => context.Policy.ShellRunners.Contains(Policy.Dotted.Last(target)));
}
