using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.Core.Flow;

/// <summary>
/// The story of one execution: guard, perhaps approval, sandbox, run, summary, destroy, done. Both hosts drive this very code.
/// It only awaits what <see cref="IExecutionSteps"/> hands out, so a Durable orchestrator or a journal can replay it.
/// </summary>
public static class ExecutionFlow
{
    /// <summary>Runs one execution to its end.</summary>
    public static async Task<ExecutionEnd> RunAsync(ExecutionTicket ticket, IExecutionSteps steps)
    {
        var end = await steps.GuardAsync(ticket) switch
        {
            GuardDecision.Passed => await RunInSandboxAsync(ticket, steps),
            GuardDecision.NeedsApproval => await AskForApprovalAsync(ticket, steps) ?? await RunInSandboxAsync(ticket, steps),
            _ => new ExecutionEnd(Outcome.GuardRejected, "The guard blocked this code: see security_result."),
        };
        await steps.FinishAsync(ticket, end);
        return end;
    }

    /// <summary>Null when approved; otherwise how the execution ends.</summary>
    private static async Task<ExecutionEnd?> AskForApprovalAsync(ExecutionTicket ticket, IExecutionSteps steps)
    {
        await steps.RequestApprovalAsync(ticket);
        using var expiry = steps.StartTimer("approval-expiry", steps.ApprovalExpiry);
        var first = await Task.WhenAny(steps.Cancelled, steps.Approval, expiry.Elapsed);
        if (first == steps.Cancelled) return await CancelledAsync(steps);
        if (first == expiry.Elapsed) return new ExecutionEnd(Outcome.ApprovalRejected, "Nobody answered the approval request in time.");

        var answer = await steps.Approval;
        await steps.RecordApprovalAsync(ticket, answer);
        return answer.Approved ? null : new ExecutionEnd(Outcome.ApprovalRejected, "A Head agent rejected this execution.");
    }

    private static async Task<ExecutionEnd> RunInSandboxAsync(ExecutionTicket ticket, IExecutionSteps steps)
    {
        try
        {
            var slot = steps.AcquireSlotAsync(ticket);
            if (await Task.WhenAny(steps.Cancelled, slot) == steps.Cancelled) return await CancelledAsync(steps);
            await slot;
            return await UseSandboxAsync(ticket, steps);
        }
        finally
        {
            await steps.ReleaseSlotAsync(ticket);
        }
    }

    private static async Task<ExecutionEnd> UseSandboxAsync(ExecutionTicket ticket, IExecutionSteps steps)
    {
        try
        {
            await steps.CreateSandboxAsync(ticket);
            if (steps.Cancelled.IsCompleted) return await CancelledAsync(steps);
            await steps.StartRunAsync(ticket);
            return await WatchAsync(ticket, steps) ?? await steps.SummarizeAsync(ticket);
        }
        catch (SandboxException fault)
        {
            // The step has logged what failed; the agent learns only that it was not its program.
            return new ExecutionEnd(Outcome.SandboxFailed, fault.Stage == SandboxStage.Mount
                ? "A data set of this execution can no longer be mounted; your program is not to blame. Ask the operator."
                : "The sandbox failed; your program is not to blame. Try again.");
        }
        finally
        {
            // A killed host or a terminated orchestration never gets here: labels with an expiry and the reaper are behind this.
            await steps.DestroySandboxAsync(ticket);
        }
    }

    /// <summary>Null when the run ended by itself (the runner's own limits included); otherwise who stopped it.</summary>
    private static async Task<ExecutionEnd?> WatchAsync(ExecutionTicket ticket, IExecutionSteps steps)
    {
        using var deadline = steps.StartTimer("run-deadline", steps.RunDeadline(ticket));
        while (true)
        {
            var look = steps.HasEndedAsync(ticket, onlyLook: false);
            // Cancelled comes first: of several that are complete WhenAny takes the first, and a replay must choose as the first time.
            var first = await Task.WhenAny(steps.Cancelled, look, deadline.Elapsed);
            if (first == steps.Cancelled) return await CancelledAsync(steps);
            if (first == look && await look) return null;
            if (first != deadline.Elapsed) continue;

            // After a restart the deadline may long be past although the run ended in time: its result still counts.
            var ended = await steps.HasEndedAsync(ticket, onlyLook: true);
            return ended ? null : new ExecutionEnd(Outcome.TimedOut, "The program did not end within timeout_seconds.");
        }
    }

    private static async Task<ExecutionEnd> CancelledAsync(IExecutionSteps steps) =>
        new(Outcome.Cancelled, $"Cancelled by {(await steps.Cancelled).By}.");
}
