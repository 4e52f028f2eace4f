using RemoteExecutor.Core.Guard.Python.Syntax;
using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class LibraryChangeRule()
    : Rule("REX320", Severity.High, "A part of a library is replaced or removed, so that what runs afterwards is not what it says. Settings (`pandas.options`, `sys.stdout`) may be set.", "Give your function a name of its own."), IAttributeRule, ICallRule
{
    // pandas.options.display.max_rows = 10; sys.stdout = StringIO(); logging.raiseExceptions = False
    private static readonly string[] Settings = ["options", "stdout", "stderr", "stdin", "raiseExceptions"];

    public void Check(in AttributeUse use, RuleContext context)
    {
        if (use.Target is not { } target || !IsOfLibrary(use.Receiver) || IsSetting(target)) return;
        context.Report(Violation(use.Place, $"'{Shown.Name(use.Name)}' of a library is replaced."));
    }

    // setattr(math, "sqrt", f)
    public void Check(CallUse use, RuleContext context)
    {
        if (use.Names.All(name => name.Path is not ("builtins.setattr" or "builtins.delattr"))) return;
        if (use.Argument(0) is { } changed && IsOfLibrary(changed)) context.Report(Violation(use.Place));
    }

    /// <summary>A module, or a class or function in it; not what these answer with.</summary>
    private static bool IsOfLibrary(Value value) => !value.Has(ValueTraits.Foreign | ValueTraits.Held) && value.Names.Any(name => !name.IsBuiltin && name.MethodName is null);

    private static bool IsSetting(AttributeExpression target)
    {
        for (Expression at = target; at is AttributeExpression attribute; at = attribute.Value)
        {
            if (Settings.Contains(attribute.Name)) return true;
        }
        return false;
    }
}
