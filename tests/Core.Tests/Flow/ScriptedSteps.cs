using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.Core.Tests.Flow;

/// <summary>Steps that do nothing but write down that they ran; a test sets what they answer.</summary>
internal sealed class ScriptedSteps : IExecutionSteps
{
    public List<string> Ran { get; } = [];

    public TaskCompletionSource<CancelRequest> CancelSignal { get; } = new();

    public TaskCompletionSource<ApprovalAnswer> ApprovalSignal { get; } = new();

    public Dictionary<string, TaskCompletionSource> Timers { get; } = [];

    public GuardDecision Decision { get; init; } = GuardDecision.Passed;

    public TaskCompletionSource Slot { get; init; } = Completed();

    /// <summary>Answers of one look after the other; after the last one a look never ends.</summary>
    public Queue<Func<Task<bool>>> Looks { get; init; } = new([() => Task.FromResult(true)]);

    public ExecutionEnd SummaryEnd { get; init; } = new(Outcome.Succeeded);

    /// <summary>The step that fails with a sandbox fault.</summary>
    public string? Failing { get; init; }

    /// <summary>Where that step fails.</summary>
    public SandboxStage FailsAt { get; init; } = SandboxStage.Create;

    public List<string> DisposedTimers { get; } = [];

    public Task<CancelRequest> Cancelled => CancelSignal.Task;

    public Task<ApprovalAnswer> Approval => ApprovalSignal.Task;

    public TimeSpan ApprovalExpiry => TimeSpan.FromHours(1);

    public TimeSpan RunDeadline(ExecutionTicket ticket) => TimeSpan.FromSeconds(ticket.TimeoutSeconds + 10);

    public IFlowTimer StartTimer(string name, TimeSpan duration)
    {
        var source = Timers.TryGetValue(name, out var set) ? set : Timers[name] = new TaskCompletionSource();
        return new ScriptedTimer(source.Task, () => DisposedTimers.Add(name));
    }

    public Task<GuardDecision> GuardAsync(ExecutionTicket ticket) => Run("guard", Decision);

    public Task RequestApprovalAsync(ExecutionTicket ticket) => Run("request-approval", true);

    public Task RecordApprovalAsync(ExecutionTicket ticket, ApprovalAnswer answer) => Run("record-approval", true);

    public async Task AcquireSlotAsync(ExecutionTicket ticket)
    {
        await Slot.Task;
        Ran.Add("slot");
    }

    public Task CreateSandboxAsync(ExecutionTicket ticket) => Run("create", true);

    public Task StartRunAsync(ExecutionTicket ticket) => Run("start", true);

    public async Task<bool> HasEndedAsync(ExecutionTicket ticket, bool onlyLook)
    {
        await Run(onlyLook ? "last-look" : "look", true);
        return Looks.TryDequeue(out var look) ? await look() : await new TaskCompletionSource<bool>().Task;
    }

    public Task<ExecutionEnd> SummarizeAsync(ExecutionTicket ticket) => Run("summarize", SummaryEnd);

    public Task DestroySandboxAsync(ExecutionTicket ticket) => Run("destroy", true);

    public Task ReleaseSlotAsync(ExecutionTicket ticket) => Run("release", true);

    public Task FinishAsync(ExecutionTicket ticket, ExecutionEnd end) => Run("finish", true);

    private Task<T> Run<T>(string step, T result)
    {
        Ran.Add(step);
        return step == Failing
            ? Task.FromException<T>(new SandboxException("scripted", FailsAt, "sandbox-1", isTransient: false, "broken"))
            : Task.FromResult(result);
    }

    public static TaskCompletionSource Completed()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    private sealed class ScriptedTimer(Task elapsed, Action disposed) : IFlowTimer
    {
        public Task Elapsed { get; } = elapsed;

        public void Dispose() => disposed();
    }
}
