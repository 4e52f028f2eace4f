using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Flow.Steps;

namespace RemoteExecutor.EmbeddedHost.Engine;

/// <summary>What the steps of the flow do, as Core wrote them.</summary>
internal sealed record StepBodies(
    GuardStep Guard, ApprovalStep Approval, SandboxSteps Sandbox, SummarizeStep Summarize, FinishStep Finish,
    IOptions<ExecutionOptions> Options)
{
    public TimeSpan ApprovalExpiry => TimeSpan.FromSeconds(Options.Value.ApprovalExpirySeconds);
}
