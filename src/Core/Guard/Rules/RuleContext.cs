using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Guard.Facts;
using RemoteExecutor.Core.Guard.Policy;

namespace RemoteExecutor.Core.Guard.Rules;

/// <summary>What a rule may ask.</summary>
internal sealed record RuleContext(PythonProgram Program, GuardPolicy Policy, AgentTier Tier);

/// <summary>A rule over the program as a whole.</summary>
internal interface IProgramRule
{
    IEnumerable<Violation> Check(RuleContext context);
}

/// <summary>A rule over one reference at a time.</summary>
internal interface IReferenceRule
{
    IEnumerable<Violation> Check(Reference reference, RuleContext context);
}
