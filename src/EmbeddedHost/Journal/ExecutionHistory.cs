using System.Text.Json;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.EmbeddedHost.Engine;

namespace RemoteExecutor.EmbeddedHost.Journal;

/// <summary>
/// The journal of one execution: gives a step's outcome from before a restart, or keeps a new one. A signal that came in before the
/// restart is delivered at the same place of the flow as the first time, so the replayed flow takes the same turns.
/// </summary>
internal sealed class ExecutionHistory
{
    private const string CancelSignal = "signal-cancel";
    private const string ApprovalSignal = "signal-approval";

    private readonly IExecutionJournal journal;
    private readonly Dictionary<string, JournalEntry> past;
    private volatile bool closed;

    private ExecutionHistory(IExecutionJournal journal, string executionId, IReadOnlyList<JournalEntry> entries)
    {
        this.journal = journal;
        ExecutionId = executionId;
        past = entries.ToDictionary(entry => entry.Name);
    }

    public string ExecutionId { get; }

    public static async Task<ExecutionHistory> LoadAsync(
        IExecutionJournal journal, string executionId, CancellationToken cancellationToken) =>
        new(journal, executionId, await journal.ReadAsync(executionId, cancellationToken));

    public bool Has(string step) => past.ContainsKey(step);

    /// <summary>The outcome of <paramref name="step"/> from before a restart, if there is one.</summary>
    /// <exception cref="SandboxException">That is how the step ended.</exception>
    public bool TryReplay<T>(string step, ActiveExecution execution, out T outcome)
    {
        var known = past.TryGetValue(step, out var entry);
        DeliverSignals(execution, before: entry?.Sequence ?? long.MaxValue);
        outcome = default!;
        if (!known) return false;

        var stored = JsonSerializer.Deserialize<StepOutcome<T>>(entry!.Json, WireJson.Options)!;
        if (stored.Fault is { } fault) throw fault.ToException();
        outcome = stored.Value!;
        return true;
    }

    public Task KeepAsync<T>(string step, T value, CancellationToken cancellationToken) =>
        WriteAsync(step, new StepOutcome<T>(value, null), cancellationToken);

    public Task KeepFaultAsync(string step, SandboxException fault, CancellationToken cancellationToken) =>
        WriteAsync(step, new StepOutcome<bool>(false, StepFault.Of(fault)), cancellationToken);

    /// <summary>The flow has ended: a step that it no longer waits for leaves no trace, and the journal forgets the execution.</summary>
    public Task CloseAsync(CancellationToken cancellationToken)
    {
        closed = true;
        return journal.DeleteAsync(ExecutionId, cancellationToken);
    }

    public static Task KeepSignalAsync(
        IExecutionJournal journal, string executionId, CancelRequest signal, CancellationToken cancellationToken) =>
        journal.WriteAsync(executionId, CancelSignal, JsonSerializer.Serialize(signal, WireJson.Options), cancellationToken);

    public static Task KeepSignalAsync(
        IExecutionJournal journal, string executionId, ApprovalAnswer signal, CancellationToken cancellationToken) =>
        journal.WriteAsync(executionId, ApprovalSignal, JsonSerializer.Serialize(signal, WireJson.Options), cancellationToken);

    private Task WriteAsync<T>(string step, StepOutcome<T> outcome, CancellationToken cancellationToken) => closed
        ? Task.CompletedTask
        : journal.WriteAsync(ExecutionId, step, JsonSerializer.Serialize(outcome, WireJson.Options), cancellationToken);

    private void DeliverSignals(ActiveExecution execution, long before)
    {
        if (past.TryGetValue(CancelSignal, out var cancel) && cancel.Sequence < before)
            execution.Cancel(JsonSerializer.Deserialize<CancelRequest>(cancel.Json, WireJson.Options)!);
        if (past.TryGetValue(ApprovalSignal, out var answer) && answer.Sequence < before)
            execution.Answer(JsonSerializer.Deserialize<ApprovalAnswer>(answer.Json, WireJson.Options)!);
    }

    private sealed record StepOutcome<T>(T? Value, StepFault? Fault);

    private sealed record StepFault(string Provider, SandboxStage Stage, string SandboxId, string Message)
    {
        public static StepFault Of(SandboxException fault) => new(fault.Provider, fault.Stage, fault.SandboxId, fault.Message);

        public SandboxException ToException() => new(Provider, Stage, SandboxId, isTransient: false, Message);
    }
}
