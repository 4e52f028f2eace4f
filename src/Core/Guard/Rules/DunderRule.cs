using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class DunderRule()
    : Rule(
        "REX304",
        Severity.Critical,
        "A name in double underscores leads from a value to classes, namespaces or code: an attribute, a keyword, a format or a text. Those not known to be harmless all count; methods of own classes do not.",
        "Use type(), isinstance() or the object's own methods."),
        IAttributeRule, ILoadRule, IKeyRule, IProgramRule
{
    public void Check(in AttributeUse use, RuleContext context)
    {
        if (!context.Policy.DeniesDunder(use.Name) || use.IsPlain) return;
        // Called, these are setattr and delattr, and so is the rule for them.
        if (use.IsCalled && !use.IsIndirect && use.Name is "__setattr__" or "__delattr__") return;
        context.Report(Denied(use.Place, use.Name));
    }

    public void Check(in LoadUse use, RuleContext context)
    {
        if (!context.Policy.DeniesDunder(use.Name) || (use.Variable.IsBound && !context.Policy.DeniedTexts.Contains(use.Name))) return;
        context.Report(Denied(use.Place, use.Name));
    }

    public void Check(Value key, Place place, RuleContext context)
    {
        foreach (var text in key.Texts)
        {
            if (context.Policy.DeniedTexts.Contains(text)) context.Report(Denied(place, text));
        }
    }

    public void Check(RuleContext context)
    {
        if (!context.HasProgram) return;
        foreach (var use in context.Program.NameUses)
        {
            var isDenied = use.Role switch
            {
                NameRole.Attribute => false,
                NameRole.BoundInClass or NameRole.Keyword => context.Policy.DeniesDunder(use.Name) || context.Policy.DeniedTexts.Contains(use.Name),
                _ => context.Policy.DeniedTexts.Contains(use.Name),
            };
            if (isDenied || (use.Name == "__match_args__" && !NamesHarmless(context, use))) context.Report(Denied(Place.Of(use.Position), use.Name));
        }
    }

    // Positional class patterns read the attributes that it names.
    private static bool NamesHarmless(RuleContext context, NameUse use)
    {
        var names = context.Program.ValueOf(use.Step);
        return names.IsComplete && names.Literals.All(literal => literal.Kind == LiteralKind.Text)
            && !names.Texts.Any(name => context.Policy.DeniesDunder(name) || context.Policy.Attributes.ContainsKey(name));
    }

    private Violation Denied(Place place, string name) => Violation(place, $"'{Shown.Name(name)}' reaches into the interpreter.");
}
