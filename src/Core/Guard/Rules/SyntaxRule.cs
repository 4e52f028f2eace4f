namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class SyntaxRule() : Rule("REX101", Severity.Low, "The code is no valid Python 3.13; message and place are CPython's.", "Correct the syntax and submit again."), IProgramRule
{
    public void Check(RuleContext context)
    {
        if (context.SyntaxError is not { } error) return;
        context.Report(Violation(new Place(error.Line, error.Column), $"Syntax error: {error.Message}."));
    }
}
