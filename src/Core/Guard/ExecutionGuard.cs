using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Python;
using RemoteExecutor.Core.Guard.Resolution;
using RemoteExecutor.Core.Guard.Rules;

namespace RemoteExecutor.Core.Guard;

/// <summary>Parses the program, finds out what its names stand for, lets every rule look at it, and sums up.</summary>
public sealed class ExecutionGuard(GuardPolicy policy) : IExecutionGuard
{
    /// <inheritdoc />
    public GuardVerdict Check(string code, AgentTier tier)
    {
        ArgumentNullException.ThrowIfNull(code);
        var parsed = PythonParser.Parse(code);
        var program = parsed.Module is null ? null : GuardedProgram.Read(parsed.Module, policy);
        var context = new RuleContext(policy, tier, code, parsed.Error, program);
        foreach (var rule in GuardRules.OfPrograms) rule.Check(context);
        if (program is null && parsed.Module is not null) context.Report(TooManyMeaningsRule.At(new Place(1, 1)));
        if (program is not null) new ProgramCheck(context).Run();
        return context.Findings.ToVerdict(policy);
    }
}
