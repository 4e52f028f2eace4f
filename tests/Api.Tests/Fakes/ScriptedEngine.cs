using System.Collections.Concurrent;
using RemoteExecutor.Core.Audit;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure.Budget;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Guard;

namespace RemoteExecutor.Api.Tests.Fakes;

/// <summary>
/// Plays executions without sandboxes: code with <c>time.sleep</c> runs until it is cancelled, all other code that the guard lets pass ends
/// at once.
/// </summary>
internal sealed class ScriptedEngine(
    IExecutionStore executions, IAuditStore audit, IInputStore inputs, IExecutionGuard guard, DisclosureBudget budget, TimeProvider time) : IExecutionEngine
{
    private const int ReleasedBytes = 321;

    private readonly ConcurrentDictionary<string, Execution> active = new();

    public int Capacity { get; set; } = 100;

    /// <summary>When set, starting fails with it.</summary>
    public Exception? StartFault { get; set; }

    public ConcurrentQueue<string> Started { get; } = [];

    public int ActiveCount => active.Count;

    public Task<bool> TryReserveAsync(string executionId, CancellationToken cancellationToken)
    {
        lock (active) return Task.FromResult(active.Count < Capacity && active.TryAdd(executionId, new Execution()));
    }

    public Task AbandonAsync(string executionId, CancellationToken cancellationToken)
    {
        active.TryRemove(executionId, out _);
        return Task.CompletedTask;
    }

    public Task StartAsync(ExecutionTicket ticket, CancellationToken cancellationToken)
    {
        if (StartFault is not null) return Task.FromException(StartFault);
        Started.Enqueue(ticket.ExecutionId);
        _ = Task.Run(() => PlayAsync(ticket, active[ticket.ExecutionId]), CancellationToken.None);
        return Task.CompletedTask;
    }

    public Task CancelAsync(string executionId, CancelRequest request, CancellationToken cancellationToken)
    {
        if (active.TryGetValue(executionId, out var execution)) execution.Signal.TrySetResult(new(Outcome.Cancelled, $"Cancelled by {request.By}."));
        return Task.CompletedTask;
    }

    public Task AnswerApprovalAsync(string executionId, ApprovalAnswer answer, CancellationToken cancellationToken)
    {
        if (active.TryGetValue(executionId, out var execution))
            execution.Signal.TrySetResult(new(answer.Approved ? Outcome.Succeeded : Outcome.ApprovalRejected));
        return Task.CompletedTask;
    }

    public async Task<bool> WaitForEndAsync(string executionId, TimeSpan wait, CancellationToken cancellationToken)
    {
        if (!active.TryGetValue(executionId, out var execution)) return true;
        return await Task.WhenAny(execution.Ended.Task, Task.Delay(wait, time, cancellationToken)) == execution.Ended.Task;
    }

    public Task<QueueState> LookAtQueueAsync(CancellationToken cancellationToken) => Task.FromResult(new QueueState(active.Count, Capacity));

    private async Task PlayAsync(ExecutionTicket ticket, Execution execution)
    {
        var id = ticket.ExecutionId;
        var record = (await executions.FindAsync(id, default))!;
        var verdict = guard.Check(record.Code!, ticket.AgentId.Tier);
        await executions.UpdateAsync(id, current => current with { SecurityResult = verdict }, default);
        var end = new ExecutionEnd(Outcome.GuardRejected, "Blocked.");
        if (verdict.Passed || (ticket.RequestApproval && verdict.Violations.All(violation => violation.Approvable)))
        {
            await executions.UpdateAsync(
                id,
                current => current with
                {
                    Status = verdict.Passed ? ExecutionStatus.Running : ExecutionStatus.AwaitingApproval,
                    StartedAt = verdict.Passed ? time.GetUtcNow() : null,
                },
                default);
            var waits = !verdict.Passed || record.Code!.Contains("time.sleep", StringComparison.Ordinal);
            end = waits ? await execution.Signal.Task : new ExecutionEnd(Outcome.Succeeded);
        }

        await inputs.DeleteAsync(id, default);
        if (end.Outcome == Outcome.Succeeded)
        {
            var charge = await budget.ChargeAsync(BudgetClaim.Of(ticket), ReleasedBytes, _ => Task.FromResult(record.Code!), default);
            await audit.AppendAsync(Event(ticket, AuditEvents.Summarized, BudgetFacts.Of(charge, "charged")), default);
        }

        var ran = (await executions.FindAsync(id, default))!.StartedAt is not null;
        var ended = await budget.EndAsync(BudgetClaim.Of(ticket), ran, default);
        await audit.AppendAsync(Event(ticket, AuditEvents.Finished, BudgetFacts.Of(ended, ran ? "charged" : "returned")), default);
        await executions.UpdateAsync(id, current => Ended(current, end), default);
        active.TryRemove(id, out _);
        execution.Ended.SetResult();
    }

    private AuditEvent Event(ExecutionTicket ticket, string name, IEnumerable<(string Name, object? Value)> facts) => new()
    {
        ExecutionId = ticket.ExecutionId, AgentId = ticket.AgentId.Value, Event = name, At = time.GetUtcNow(), Actor = "host:test",
        Facts = facts.ToDictionary(fact => fact.Name, fact => (string)fact.Value!),
    };

    private ExecutionRecord Ended(ExecutionRecord record, ExecutionEnd end) => record with
    {
        Status = end.Outcome.ToStatus(),
        Outcome = end.Outcome,
        Error = end.Reason,
        CompletedAt = time.GetUtcNow(),
        Summary = end.Outcome == Outcome.Succeeded
            ? new ExecutionSummary { RowCount = new RowCount(2), Disclosure = new DisclosureReport { Policy = record.Ticket.Disclosure, ReleasedBytes = ReleasedBytes } }
            : null,
    };

    private sealed class Execution
    {
        public TaskCompletionSource<ExecutionEnd> Signal { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
