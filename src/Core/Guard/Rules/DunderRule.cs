namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>
/// REX304: names in double underscores that lead from a value to classes, namespaces and code. Everything not known to be harmless is one;
/// it is looked for in every role a name can have: attribute, keyword of a class pattern, parameter, import.
/// </summary>
internal sealed class DunderRule : IProgramRule
{
    public IEnumerable<Violation> Check(RuleContext context)
    {
        foreach (var (name, next) in context.Program.Names)
        {
            if (IsDenied(name.Text!, context) && !IsOwnName(name.Text!, next)) yield return Denied(name.Position, name.Text!);
        }
        foreach (var literal in context.Program.Literals)
        {
            if (literal.Text is { } text && context.Policy.DeniedTexts.Contains(text)) yield return Denied(literal.Position, text);
        }
    }

    public static bool IsDenied(string name, RuleContext context) =>
        name.Length > 4 && name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal) && !context.Policy.AllowedDunders.Contains(name);

    // x.__class__.__name__ is how people write a type's name.
    private static bool IsOwnName(string name, string? next) => name == "__class__" && next is "__name__" or "__qualname__";

    private static Violation Denied(Python.Position position, string name) => Finding.At(
        position, "REX304", Severity.Critical, $"'{Finding.Name(name)}' reaches into the interpreter.", "Use type(), isinstance() or the object's own methods.");
}
