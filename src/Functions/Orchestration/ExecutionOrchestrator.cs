using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Flow;

namespace RemoteExecutor.Functions.Orchestration;

/// <summary><see cref="ExecutionFlow"/> as an orchestration.</summary>
public sealed class ExecutionOrchestrator(FlowTimes times)
{
    public const string Name = "execution";

    [Function(Name)]
    public async Task<ExecutionEnd> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ExecutionTicket ticket)
    {
        var logger = context.CreateReplaySafeLogger<ExecutionOrchestrator>();
        var steps = new DurableSteps(context, times);
        var end = await RunGuardedAsync(ticket, steps, logger);
        logger.Ended(ticket.ExecutionId, end.Outcome);
        return end;
    }

    /// <summary>A defect of ours, or a payload of another version, must not leave an accepted execution without an end.</summary>
    private static async Task<ExecutionEnd> RunGuardedAsync(ExecutionTicket ticket, DurableSteps steps, ILogger logger)
    {
        try
        {
            if (ticket.Version is < 1 or > ExecutionTicket.CurrentVersion) throw new NotSupportedException($"Payload version {ticket.Version}.");
            return await ExecutionFlow.RunAsync(ticket, steps);
        }
        catch (Exception defect)
        {
            logger.FlowBroke(ticket.ExecutionId, defect.GetType().Name);
            var end = new ExecutionEnd(Outcome.SandboxFailed, "The executor failed; your program is not to blame.");
            await steps.FinishAsync(ticket, end);
            return end;
        }
    }
}
