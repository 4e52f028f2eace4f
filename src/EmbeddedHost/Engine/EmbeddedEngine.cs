using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.EmbeddedHost.Journal;

namespace RemoteExecutor.EmbeddedHost.Engine;

/// <summary>Runs flows in this process. What it holds in memory can be rebuilt from records and journal at the next start.</summary>
internal sealed class EmbeddedEngine(
    IExecutionJournal journal, StepBodies bodies, FaultRetry retry, IOptions<ExecutionOptions> options, TimeProvider time,
    ILogger<EmbeddedEngine> logger) : IExecutionEngine, IDisposable
{
    private readonly ConcurrentDictionary<string, ActiveExecution> active = new();
    private readonly ConcurrentDictionary<string, Task> flows = new();
    private readonly SlotPool slots = new(options.Value.MaxConcurrentSandboxes);
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock admission = new();

    private int Capacity => options.Value.QueueLimit + options.Value.MaxConcurrentSandboxes;

    public bool IsActive(string executionId) => active.ContainsKey(executionId);

    public Task<bool> TryReserveAsync(string executionId, CancellationToken cancellationToken)
    {
        lock (admission)
        {
            var full = active.Count >= Capacity;
            return Task.FromResult(!full && !stopping.IsCancellationRequested && active.TryAdd(executionId, new ActiveExecution()));
        }
    }

    public Task AbandonAsync(string executionId, CancellationToken cancellationToken)
    {
        if (active.TryRemove(executionId, out var execution)) execution.End();
        return Task.CompletedTask;
    }

    public Task StartAsync(ExecutionTicket ticket, CancellationToken cancellationToken)
    {
        var execution = active.GetOrAdd(ticket.ExecutionId, _ => new ActiveExecution());
        if (execution.TryStart()) flows[ticket.ExecutionId] = Task.Run(() => RunAsync(ticket, execution), CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task CancelAsync(string executionId, CancelRequest request, CancellationToken cancellationToken)
    {
        if (!active.TryGetValue(executionId, out var execution)) return;
        await ExecutionHistory.KeepSignalAsync(journal, executionId, request, cancellationToken);
        execution.Cancel(request);
    }

    public async Task AnswerApprovalAsync(string executionId, ApprovalAnswer answer, CancellationToken cancellationToken)
    {
        if (!active.TryGetValue(executionId, out var execution)) return;
        await ExecutionHistory.KeepSignalAsync(journal, executionId, answer, cancellationToken);
        execution.Answer(answer);
    }

    public async Task<bool> WaitForEndAsync(string executionId, TimeSpan wait, CancellationToken cancellationToken)
    {
        if (!active.TryGetValue(executionId, out var execution)) return true;
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(execution.Ended, Task.Delay(wait, time, giveUp.Token));
        await giveUp.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return first == execution.Ended;
    }

    public Task<QueueState> LookAtQueueAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new QueueState(active.Count, Capacity));

    /// <summary>Waits for running flows to end by themselves, at most <paramref name="grace"/>; leaves the rest to the next start.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        await Task.WhenAny(Task.WhenAll(flows.Values), Task.Delay(grace, time));
        if (!active.IsEmpty) logger.StoppingUnfinished(active.Count);
        await stopping.CancelAsync();
        await Task.WhenAll(flows.Values);
    }

    public void Dispose() => stopping.Dispose();

    private async Task RunAsync(ExecutionTicket ticket, ActiveExecution execution)
    {
        try
        {
            var history = await retry.RunAsync(
                ticket.ExecutionId, "load-journal",
                token => ExecutionHistory.LoadAsync(journal, ticket.ExecutionId, token), stopping.Token);
            if (history.Has(JournalledSteps.SlotStep)) slots.Restore(ticket.ExecutionId);
            var steps = new JournalledSteps(execution, history, bodies, slots, retry, time, logger, stopping.Token);
            var end = await RunGuardedAsync(ticket, steps);
            await retry.RunAsync(ticket.ExecutionId, "forget-journal", history.CloseAsync, stopping.Token);
            logger.Ended(ticket.ExecutionId, end.Outcome);
            active.TryRemove(ticket.ExecutionId, out _);
            execution.End();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops; records and journal hold all that is needed to go on at the next start.
        }
        finally
        {
            flows.TryRemove(ticket.ExecutionId, out _);
        }
    }

    /// <summary>A defect of ours must not leave an accepted execution without an end.</summary>
    private async Task<ExecutionEnd> RunGuardedAsync(ExecutionTicket ticket, JournalledSteps steps)
    {
        try
        {
            return await ExecutionFlow.RunAsync(ticket, steps);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            logger.FlowBroke(exception, ticket.ExecutionId);
            var end = new ExecutionEnd(Outcome.SandboxFailed, "The executor failed; your program is not to blame.");
            await steps.FinishAsync(ticket, end);
            return end;
        }
    }
}
