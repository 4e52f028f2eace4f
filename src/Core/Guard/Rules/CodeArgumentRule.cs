using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class CodeArgumentRule()
    : Rule("REX319", Severity.Critical, "A function that runs text as code, such as timeit, is given something other than the program's own functions.", "Give it a function or a lambda."), ICallRule
{
    public void Check(CallUse use, RuleContext context)
    {
        foreach (var name in use.Names)
        {
            if (name.CodeArguments is not { } indexes) continue;
            if (use.Shape.Hides || use.Shape.Keywords.Any(keyword => keyword.Name is "stmt" or "setup" && !IsFunction(use.ValueOf(keyword.Step))) || indexes.Any(index => use.Argument(index) is { } argument && !IsFunction(argument)))
            {
                context.Report(Violation(use.Place, $"'{Shown.Name(Dotted.Last(name.Path))}' runs text as code, and is given something other than a function."));
            }
        }
    }

    // The keys of a dictionary of functions may be among what is known: bare names that do nothing.
    private static bool IsFunction(Value value) =>
        value.IsComplete && !value.Functions.IsEmpty && value.Names.IsEmpty
        && value.Literals.All(literal => literal.Kind == LiteralKind.Text && literal.Text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or ' '));
}
