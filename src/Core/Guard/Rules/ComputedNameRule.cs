using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Policy.Names;
using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class ComputedNameRule()
    : Rule("REX306", Severity.High, "An attribute or a variable is reached by a name that cannot be seen in the code.", "Write the attribute out, or use a dictionary."), ICallRule
{
    private static readonly string[] NameListKeywords = ["assigned", "updated"];

    public void Check(CallUse use, RuleContext context)
    {
        foreach (var name in use.Names)
        {
            if (name.AttributeName is { } index && IsComputed(use, name, index, context)) context.Report(Computed(use, name.Path));
            if (name.Roles.HasFlag(NameRoles.Namespace) && IsOpenNamespace(use, name, context)) context.Report(Computed(use, name.Path));
        }
        if (use.LastName is "__setattr__" or "__delattr__" && use.Receiver is not null && !SetsSeenName(use) && !SetsOwn(use, context)) context.Report(Computed(use, use.LastName));
    }

    /// <summary>The texts that name attributes in this call, of which the other rules judge each.</summary>
    public static IEnumerable<(Value Receiver, string Text)> TextsOf(CallUse use) => use.Names.IsEmpty ? [] : FindTexts(use);

    private static IEnumerable<(Value Receiver, string Text)> FindTexts(CallUse use)
    {
        foreach (var name in use.Names)
        {
            if (name.AttributeName is not { } index) continue;
            // attrgetter("a.b", "c")(x): what x is shows later.
            var receiver = index == 0 ? Value.Unknown : use.Argument(0) ?? Value.Unknown;
            foreach (var text in NameArguments(use, name, index).SelectMany(argument => argument.Texts).SelectMany(text => text.Split('.'))) yield return (receiver, text);
        }
    }

    private static bool IsComputed(CallUse use, KnownName name, int index, RuleContext context)
    {
        if (Dotted.Last(name.Path) == "hasattr") return false;
        if (use.Shape.Hides) return true;
        if (!NameArguments(use, name, index).Any(argument => !argument.IsConstantText)) return false;
        if (index != 1 || !name.IsBuiltin || use.Shape.Arguments.Length < 2) return true;
        return !context.Own.IsOwn(use.Shape.Arguments[0]) && !BeginsHarmlessly(use, context);
    }

    /// <summary><c>getattr(x, f"visit_{kind}")</c>: nothing that the policy speaks of begins like that.</summary>
    private static bool BeginsHarmlessly(CallUse use, RuleContext context)
    {
        var name = use.Argument(1)!;
        return name.IsComplete && !name.HasContent && !name.Literals.IsEmpty && !context.Program.NamesOf(use.Argument(0)!).Any()
            && name.Literals.All(literal => literal.Kind == LiteralKind.Text || (literal.Kind == LiteralKind.Prefix && context.Policy.IsHarmlessBeginning(literal.Text)));
    }

    // super().__setattr__(name, value), object.__setattr__(self, name, value).
    private static bool SetsOwn(CallUse use, RuleContext context) => !use.Shape.Hides
        && (use.Shape.Arguments.Length == (use.LastName == "__setattr__" ? 3 : 2) ? context.Own.IsOwn(use.Shape.Arguments[0]) : context.Own.IsOwn(use.ReceiverStep!.Value));

    private static IEnumerable<Value> NameArguments(CallUse use, KnownName name, int index)
    {
        var positional = name.Path == "operator.attrgetter" ? use.Shape.Arguments.Skip(index) : use.Shape.Arguments.Skip(index).Take(1);
        var keywords = use.Shape.Keywords.Where(keyword => NameListKeywords.Contains(keyword.Name)).Select(keyword => keyword.Step);
        return positional.Concat(keywords).Select(use.ValueOf);
    }

    /// <summary>The variables of one object are data; those of a class, a module or the program are not.</summary>
    private static bool IsOpenNamespace(CallUse use, KnownName name, RuleContext context)
    {
        if (Dotted.Last(name.Path) == "vars" && use.Shape.All.Length > 0)
        {
            var of = use.Argument(0);
            return of is null || !(context.Own.IsOwn(use.Shape.All[0]) || context.IsPlainObject(of));
        }
        if (use.IsCompared) return false;
        return use.Key is not { IsConstantText: true } key || key.Texts.Any(text => context.Policy.DeniesDunder(text));
    }

    // super().__setattr__(name, value), object.__setattr__(self, name, value).
    private static bool SetsSeenName(CallUse use)
    {
        if (use.Shape.Hides) return false;
        var named = use.Shape.Arguments.Take(2).Select(use.ValueOf).FirstOrDefault(argument => argument.IsConstantText);
        return named is not null && named.Texts.All(text => !GuardPolicy.IsDunder(text));
    }

    private Violation Computed(CallUse use, string name) =>
        Violation(use.Place, $"'{Shown.Name(Dotted.Last(name))}' is used with a name that cannot be seen in the code.");
}
