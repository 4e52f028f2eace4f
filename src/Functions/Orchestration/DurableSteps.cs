using Microsoft.DurableTask;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Functions.Activities;

namespace RemoteExecutor.Functions.Orchestration;

/// <summary>The flow's steps on a task hub: an activity each, durable timers, external events. Runs anew on every replay, so it decides by history alone.</summary>
internal sealed class DurableSteps : IExecutionSteps
{
    private readonly TaskOrchestrationContext context;
    private readonly FlowTimes times;
    private DateTime? firstLook;

    public DurableSteps(TaskOrchestrationContext context, FlowTimes times)
    {
        (this.context, this.times) = (context, times);
        Cancelled = context.WaitForExternalEvent<CancelRequest>(FlowEvents.Cancel);
        Approval = FirstAnswerAsync(
            context.WaitForExternalEvent<ApprovalAnswer>(FlowEvents.Approve), context.WaitForExternalEvent<ApprovalAnswer>(FlowEvents.Reject));
    }

    public Task<CancelRequest> Cancelled { get; }

    public Task<ApprovalAnswer> Approval { get; }

    public TimeSpan ApprovalExpiry => times.ApprovalExpiry;

    public TimeSpan RunDeadline(ExecutionTicket ticket) => times.RunDeadline(ticket);

    public IFlowTimer StartTimer(string name, TimeSpan duration) => new DurableTimer(context, duration);

    public Task<GuardDecision> GuardAsync(ExecutionTicket ticket) =>
        CallAsync<GuardDecision>(ExecutionPhase.Guard, StepNames.Guard, ticket);

    public Task RequestApprovalAsync(ExecutionTicket ticket) =>
        CallAsync<bool>(ExecutionPhase.AwaitingApproval, StepNames.RequestApproval, ticket);

    public Task RecordApprovalAsync(ExecutionTicket ticket, ApprovalAnswer answer) =>
        CallAsync<bool>(ExecutionPhase.AwaitingApproval, StepNames.RecordApproval, new ApprovalInput(ticket, answer));

    /// <summary>Who is woken asks again; who is forgotten asks again after a while.</summary>
    public async Task AcquireSlotAsync(ExecutionTicket ticket)
    {
        var woken = context.WaitForExternalEvent<bool>(FlowEvents.SlotFree);
        while (!await CallAsync<bool>(ExecutionPhase.AwaitingSlot, StepNames.AcquireSlot, ticket))
        {
            using var patience = StartTimer("slot-patience", FlowTimes.SlotPatience);
            if (await Task.WhenAny(woken, patience.Elapsed) == woken) woken = context.WaitForExternalEvent<bool>(FlowEvents.SlotFree);
        }
    }

    public Task CreateSandboxAsync(ExecutionTicket ticket) =>
        CallAsync<bool>(ExecutionPhase.CreateSandbox, StepNames.CreateSandbox, ticket);

    public Task StartRunAsync(ExecutionTicket ticket) =>
        CallAsync<bool>(ExecutionPhase.Run, StepNames.StartRun, ticket);

    /// <summary>
    /// The first look waits, so a short run ends without any delay. Later ones only look, after a durable timer: an instance that waits is
    /// paid for, and the end of a long run is still noticed within a tenth of its length.
    /// </summary>
    public async Task<bool> HasEndedAsync(ExecutionTicket ticket, bool onlyLook)
    {
        var isFirst = firstLook is null;
        firstLook ??= context.CurrentUtcDateTime;
        if (!isFirst && !onlyLook) await context.CreateTimer(FlowTimes.PauseBetweenLooks(context.CurrentUtcDateTime - firstLook.Value), CancellationToken.None);
        return await CallAsync<bool>(ExecutionPhase.Run, StepNames.LookAtRun, new LookInput(ticket, onlyLook || !isFirst));
    }

    public Task<ExecutionEnd> SummarizeAsync(ExecutionTicket ticket) =>
        CallAsync<ExecutionEnd>(ExecutionPhase.Summarize, StepNames.Summarize, ticket);

    public async Task DestroySandboxAsync(ExecutionTicket ticket)
    {
        try
        {
            await CallAsync<bool>(ExecutionPhase.Destroy, StepNames.DestroySandbox, ticket);
        }
        catch (SandboxException)
        {
            // Logged by the step; the reaper goes on trying.
        }
    }

    /// <summary>Part of <see cref="FinishAsync"/>, which always follows: it saves a hop.</summary>
    public Task ReleaseSlotAsync(ExecutionTicket ticket) => Task.CompletedTask;

    public async Task FinishAsync(ExecutionTicket ticket, ExecutionEnd end)
    {
        await CallAsync<bool>(ExecutionPhase.Finish, StepNames.Finish, new FinishInput(ticket, end));
        context.SetCustomStatus(new ExecutionPhase(ExecutionPhase.Done));
    }

    private static async Task<ApprovalAnswer> FirstAnswerAsync(Task<ApprovalAnswer> approve, Task<ApprovalAnswer> reject) =>
        await await Task.WhenAny(approve, reject);

    private async Task<T> CallAsync<T>(string phase, string step, object input)
    {
        var logger = context.CreateReplaySafeLogger<DurableSteps>();
        context.SetCustomStatus(new ExecutionPhase(phase));
        for (var failures = 1; ; failures++)
        {
            var outcome = await TryAsync<T>(step, input);
            if (outcome.Fault is not { } fault) return outcome.Value!;
            if (StepRetry.PauseAfter(fault.Kind, failures) is not { } pause)
            {
                logger.StepFailed(context.InstanceId, step, fault.Kind, fault.Message);
                throw fault.ToException();
            }

            await context.CreateTimer(pause, CancellationToken.None);
        }
    }

    /// <summary>What the step itself did not turn into an outcome happened around it: its worker died, or the host stopped it.</summary>
    private async Task<StepOutcome<T>> TryAsync<T>(string step, object input)
    {
        var logger = context.CreateReplaySafeLogger<DurableSteps>();
        try
        {
            return await context.CallActivityAsync<StepOutcome<T>>(step, input);
        }
        catch (TaskFailedException failure)
        {
            logger.StepLost(context.InstanceId, step, failure.FailureDetails.ErrorType);
            return new(default, new(StepFaultKind.Interrupted, "host", SandboxStage.Look, context.InstanceId, "The step was lost."));
        }
    }
}
