using System.Text.RegularExpressions;
using RemoteExecutor.Core.Guard.Policy.Names;
using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed partial class AnnotationTextRule()
    : Rule("REX317", Severity.High, "An annotation, or a generic type, holds text that is more than a name; libraries evaluate such text.", "Write the type out."), IProgramRule
{
    public void Check(RuleContext context)
    {
        if (!context.HasProgram) return;
        var program = context.Program;
        for (var step = 0; step < program.Ops.Count; step++)
        {
            var op = program.Ops[step];
            var isCode = op.Kind switch
            {
                OpKind.Annotation => IsCode(program.ValueOf(op.A)),
                OpKind.Subscript => IsGeneric(program.ValueOf(op.A), op.Data is not null) && IsCode(program.ValueOf(op.B)),
                _ => false,
            };
            if (isCode) context.Report(Violation(Place.Of(program.PositionOf(step))));
        }
    }

    private static bool IsGeneric(Value type, bool isAnnotation) =>
        !type.Names.Any(name => name.Roles.HasFlag(NameRoles.LiteralType))
        && (isAnnotation || type.Has(ValueTraits.Generic) || (!type.Has(ValueTraits.Held) && type.Names.Any(name => !name.IsModule && !name.IsBuiltin)));

    private static bool IsCode(Value text) => text.Literals.Any(literal => literal.Kind != LiteralKind.Number && !Type().IsMatch(literal.Text));

    /// <summary>Names, dots, brackets, bars and quotes are at most looked up.</summary>
    [GeneratedRegex(@"^(?!.*__)[\w\s.,|\[\]'""-]*\z", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Type();
}
