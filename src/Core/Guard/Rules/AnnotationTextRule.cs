using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class AnnotationTextRule()
    : Rule("REX317", Severity.High, "An annotation is text that is put together elsewhere; libraries evaluate such text.", "Write the type out."), IProgramRule
{
    public void Check(RuleContext context)
    {
        if (!context.HasProgram) return;
        var program = context.Program;
        for (var step = 0; step < program.Ops.Count; step++)
        {
            var op = program.Ops[step];
            if (op.Kind == OpKind.Annotation && program.ValueOf(op.A).Texts.Any(text => !IsName(text))) context.Report(Violation(Place.Of(program.PositionOf(step))));
        }
    }

    // A bare name is at most looked up.
    private static bool IsName(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
