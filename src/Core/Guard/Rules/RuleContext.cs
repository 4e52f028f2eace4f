using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Python;
using RemoteExecutor.Core.Guard.Resolution;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>What a rule may ask, and where it reports.</summary>
internal sealed class RuleContext(GuardPolicy policy, AgentTier tier, string source, PythonSyntaxError? error, GuardedProgram? program)
{
    public GuardPolicy Policy => policy;

    public AgentTier Tier => tier;

    public string Source => source;

    public PythonSyntaxError? SyntaxError => error;

    /// <summary>Only rules over the program as a whole run without one.</summary>
    public GuardedProgram Program => program ?? throw new InvalidOperationException("The source is no program.");

    public bool HasProgram => program is not null;

    /// <summary>Which objects are surely the program's own.</summary>
    public OwnObjects Own => own ??= new(Program);

    private OwnObjects? own;

    private TypeReach? types;

    /// <summary>The dictionary of such an object is data: the object is no class and no module.</summary>
    public bool IsPlainObject(Value value) =>
        !value.Has(ValueTraits.Class) && !Program.NamesOf(value).Any() && !(types ??= new(Program, Own)).IsHandedOn;

    public Findings Findings { get; } = new();

    /// <summary>What was found out about texts that are given as expressions: the same ones tend to come again.</summary>
    public Dictionary<string, bool> ExpressionTexts { get; } = [];

    public void Report(Violation violation) => Findings.Add(violation);
}
