using RemoteExecutor.Core.Guard.Policy;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.Core.Guard.SecondCheck;

/// <summary>What a runner needs to repeat the guard's check.</summary>
public sealed class GuardChecks(GuardPolicy policy)
{
    private readonly byte[] usual = RunnerPolicy.Of(policy, mayImportRestricted: false);
    private readonly byte[] approved = RunnerPolicy.Of(policy, mayImportRestricted: true);

    /// <param name="code">Code that the guard has let pass.</param>
    /// <param name="mayImportRestricted">By the agent's tier, or because the execution was approved.</param>
    public GuardCheck Of(string code, bool mayImportRestricted) => new()
    {
        Tree = TreeDigest.Of(code) ?? throw new InvalidOperationException("Code that the guard has let pass can no longer be parsed."),
        Policy = mayImportRestricted ? approved : usual,
    };
}
