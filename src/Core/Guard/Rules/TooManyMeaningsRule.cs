using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

internal sealed class TooManyMeaningsRule()
    : Rule("REX206", Severity.High, "Names are bound to too many different modules, texts are put together too often, or the program has too many steps, to follow.", "Give each module its own name; write texts out; keep the program short."), IProgramRule
{
    /// <summary>What there is to look at is more than the program is worth.</summary>
    public static Violation At(Place place) => new TooManyMeaningsRule().Violation(place);

    public void Check(RuleContext context)
    {
        if (!context.HasProgram) return;
        var program = context.Program;
        if (program.IsUnsettled || program.Heap.Has(ValueTraits.TooMany)) context.Report(Violation(new Place(1, 1)));
        for (var step = 0; step < program.Ops.Count; step++)
        {
            var op = program.Ops[step];
            if (op is not { Kind: OpKind.Store, Node: not null } || !program.VariableOf(op).Value.Has(ValueTraits.TooMany)) continue;
            context.Report(Violation(Place.Of(program.PositionOf(step))));
        }
    }
}
