using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Guard.Facts;
using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Guard.Rules;

namespace RemoteExecutor.Core.Guard;

/// <summary>Reads the program once, lets every rule look at it, and sums up.</summary>
public sealed class ExecutionGuard(GuardPolicy policy) : IExecutionGuard
{
    private static readonly FormatFieldRule Formats = new();
    private static readonly IProgramRule[] ProgramRules = [new SyntaxRule(), new ImportRule(), new DunderRule(), Formats];

    private static readonly IReferenceRule[] ReferenceRules =
    [
        new BuiltinRule(), new MemberRule(), new AttributeRule(), new AttributeNameRule(), new FileOpenRule(), new FileWriteRule(), Formats,
        new ExpressionTextRule(), new KeywordRule(), new ShellRule(),
    ];

    /// <inheritdoc />
    public GuardVerdict Check(string code, AgentTier tier)
    {
        ArgumentNullException.ThrowIfNull(code);
        var program = PythonProgram.Read(code, policy);
        var context = new RuleContext(program, policy, tier);
        var found = new Findings();
        foreach (var rule in ProgramRules) found.AddRange(rule.Check(context));
        foreach (var reference in program.References)
        {
            foreach (var rule in ReferenceRules) found.AddRange(rule.Check(reference, context));
        }
        return found.ToVerdict(policy);
    }
}
