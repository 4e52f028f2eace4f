namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class BuiltinRule()
    : Rule("REX301", Severity.Critical, "A built-in that runs text as code is used: eval, exec, compile, __import__ and their like.", "Write the code itself, or parse data with json."), ILoadRule
{
    public void Check(in LoadUse use, RuleContext context)
    {
        // Under another name it was seen where it got that name.
        foreach (var name in use.Variable.Value.Names)
        {
            if (name.Denial is { } denial && name.IsBuiltin && name.Path == $"builtins.{use.Name}")
            {
                context.Report(Violation(use.Place, $"The built-in '{Shown.Name(use.Name)}' is not permitted: {denial.Reason}", grave: denial.Severity));
            }
        }
    }
}
