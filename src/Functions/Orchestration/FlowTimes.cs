using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Flow.Steps;

namespace RemoteExecutor.Functions.Orchestration;

/// <summary>How long things may take in an orchestration.</summary>
public sealed class FlowTimes(SandboxSteps sandbox, IOptions<ExecutionOptions> options)
{
    /// <summary>How long an execution in line waits to be woken before it looks by itself.</summary>
    public static TimeSpan SlotPatience { get; } = TimeSpan.FromSeconds(20);

    public TimeSpan ApprovalExpiry => TimeSpan.FromSeconds(options.Value.ApprovalExpirySeconds);

    public TimeSpan RunDeadline(ExecutionTicket ticket) => sandbox.RunDeadline(ticket);

    /// <summary>A tenth of what the run has taken, between 1 and 30 seconds.</summary>
    public static TimeSpan PauseBetweenLooks(TimeSpan sinceFirstLook) => TimeSpan.FromSeconds(Math.Clamp(sinceFirstLook.TotalSeconds / 10, 1, 30));
}
