using Microsoft.Extensions.Logging;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.EmbeddedHost.Engine;

namespace RemoteExecutor.EmbeddedHost.Journal;

/// <summary>The flow's steps on one machine: each outcome is journalled before the flow goes on.</summary>
internal sealed class JournalledSteps(
    ActiveExecution execution, ExecutionHistory history, StepBodies bodies, SlotPool slots, FaultRetry retry,
    TimeProvider time, ILogger logger, CancellationToken stopping) : IExecutionSteps
{
    /// <summary>Journalled once the slot is held: from then on a sandbox of this execution may exist.</summary>
    public const string SlotStep = "slot";

    public Task<CancelRequest> Cancelled => execution.Cancelled;

    public Task<ApprovalAnswer> Approval => execution.Approval;

    public TimeSpan ApprovalExpiry => bodies.ApprovalExpiry;

    public TimeSpan RunDeadline(ExecutionTicket ticket) => bodies.Sandbox.RunDeadline(ticket);

    public IFlowTimer StartTimer(string name, TimeSpan duration) =>
        JournalledTimer.Start(time, () => OnceAsync("timer-" + name, _ => Task.FromResult(time.GetUtcNow() + duration)), stopping);

    public Task<GuardDecision> GuardAsync(ExecutionTicket ticket) =>
        OnceAsync("guard", token => bodies.Guard.RunAsync(ticket, token));

    public Task RequestApprovalAsync(ExecutionTicket ticket) =>
        OnceAsync("request-approval", token => bodies.Approval.RequestAsync(ticket, token));

    public Task RecordApprovalAsync(ExecutionTicket ticket, ApprovalAnswer answer) =>
        OnceAsync("record-approval", token => bodies.Approval.RecordAsync(ticket, answer, token));

    public Task AcquireSlotAsync(ExecutionTicket ticket) =>
        OnceAsync(SlotStep, token => slots.AcquireAsync(ticket.ExecutionId).WaitAsync(token));

    public Task CreateSandboxAsync(ExecutionTicket ticket) =>
        OnceAsync("create-sandbox", token => bodies.Sandbox.CreateAsync(ticket, token));

    public Task StartRunAsync(ExecutionTicket ticket) =>
        OnceAsync("start-run", token => bodies.Sandbox.StartAsync(ticket, token));

    /// <summary>Only the end is worth a journal entry: looking again after a restart is cheap.</summary>
    public async Task<bool> HasEndedAsync(ExecutionTicket ticket, bool onlyLook)
    {
        const string step = "ended";
        if (history.TryReplay<bool>(step, execution, out _)) return true;
        var ended = await TryAsync(step, token => bodies.Sandbox.HasEndedAsync(ticket, onlyLook, token));
        if (ended) await KeepAsync(step, true);
        return ended;
    }

    public Task<ExecutionEnd> SummarizeAsync(ExecutionTicket ticket) =>
        OnceAsync("summarize", token => bodies.Summarize.RunAsync(ticket, token));

    public async Task DestroySandboxAsync(ExecutionTicket ticket)
    {
        try
        {
            await OnceAsync("destroy-sandbox", token => bodies.Sandbox.DestroyAsync(ticket, token));
        }
        catch (SandboxException)
        {
            // Logged and journalled as failed; the reaper goes on trying.
        }
    }

    public Task ReleaseSlotAsync(ExecutionTicket ticket)
    {
        // A host that stops keeps the slots of what it will resume.
        if (!stopping.IsCancellationRequested) slots.Release(ticket.ExecutionId);
        return Task.CompletedTask;
    }

    public Task FinishAsync(ExecutionTicket ticket, ExecutionEnd end) =>
        OnceAsync("finish", token => bodies.Finish.RunAsync(ticket, end, token));

    private Task<bool> OnceAsync(string step, Func<CancellationToken, Task> action) =>
        OnceAsync(step, async token =>
        {
            await action(token);
            return true;
        });

    private async Task<T> OnceAsync<T>(string step, Func<CancellationToken, Task<T>> action)
    {
        if (history.TryReplay<T>(step, execution, out var known)) return known;
        var outcome = await TryAsync(step, action);
        await KeepAsync(step, outcome);
        return outcome;
    }

    /// <summary>Runs a step with retries; a lasting fault is journalled too, so that a replay fails at the same place.</summary>
    private async Task<T> TryAsync<T>(string step, Func<CancellationToken, Task<T>> action)
    {
        try
        {
            return await retry.RunAsync(history.ExecutionId, step, action, stopping);
        }
        catch (SandboxException fault)
        {
            logger.StepFailed(history.ExecutionId, step, fault.Provider, fault.Message);
            await retry.RunAsync(history.ExecutionId, step, token => history.KeepFaultAsync(step, fault, token), stopping);
            throw;
        }
    }

    private Task KeepAsync<T>(string step, T outcome) =>
        retry.RunAsync(history.ExecutionId, step, token => history.KeepAsync(step, outcome, token), stopping);
}
