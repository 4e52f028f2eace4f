using RemoteExecutor.Core.Agents;
using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Disclosure;
using RemoteExecutor.Core.Flow;

namespace RemoteExecutor.Core.Tests.Flow;

/// <summary>Every path through the flow: which steps run, in which order, and how it ends.</summary>
public sealed class ExecutionFlowTests
{
    private static readonly ExecutionTicket Ticket = new()
    {
        ExecutionId = "exec_0123456789abcdef0123456789abcdef",
        AgentId = AgentId.Parse("20001"),
        CreatedAt = DateTimeOffset.UnixEpoch,
        TimeoutSeconds = 10,
        MemoryLimitMb = 512,
        CpuLimit = 1,
        Disclosure = DisclosureLevel.Standard,
        HasInput = false,
    };

    [Fact]
    public async Task Run_Accepted_GoesThroughAllStepsInOrder()
    {
        var steps = new ScriptedSteps();
        var end = await RunAsync(steps);
        Assert.Equal(Outcome.Succeeded, end.Outcome);
        Assert.Equal(["guard", "slot", "create", "start", "look", "summarize", "destroy", "release", "finish"], steps.Ran);
        Assert.Contains("run-deadline", steps.DisposedTimers);
    }

    [Fact]
    public async Task Run_Blocked_NeverTouchesASandbox()
    {
        var steps = new ScriptedSteps { Decision = GuardDecision.Blocked };
        Assert.Equal(Outcome.GuardRejected, (await RunAsync(steps)).Outcome);
        Assert.Equal(["guard", "finish"], steps.Ran);
    }

    [Fact]
    public async Task Run_LongerThanASlice_LooksAgain()
    {
        var steps = new ScriptedSteps
        {
            Looks = new([() => Task.FromResult(false), () => Task.FromResult(false), () => Task.FromResult(true)]),
        };
        Assert.Equal(Outcome.Succeeded, (await RunAsync(steps)).Outcome);
        Assert.Equal(3, steps.Ran.Count(step => step == "look"));
    }

    [Fact]
    public async Task Run_DataSetGone_EndsInAReasonOfItsOwn()
    {
        var end = await RunAsync(new ScriptedSteps { Failing = "create", FailsAt = Core.Sandboxes.SandboxStage.Mount });
        Assert.Equal(Outcome.SandboxFailed, end.Outcome);
        Assert.Contains("data set", end.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ProgramFailed_EndsAsTheSummaryStepSays()
    {
        var steps = new ScriptedSteps { SummaryEnd = new ExecutionEnd(Outcome.MemoryExceeded) };
        Assert.Equal(Outcome.MemoryExceeded, (await RunAsync(steps)).Outcome);
        Assert.Contains("destroy", steps.Ran);
    }

    [Theory]
    [InlineData("create")]
    [InlineData("start")]
    [InlineData("look")]
    [InlineData("summarize")]
    public async Task Run_SandboxFault_IsNotTheProgramsAndStillDestroys(string failing)
    {
        var steps = new ScriptedSteps { Failing = failing };
        Assert.Equal(Outcome.SandboxFailed, (await RunAsync(steps)).Outcome);
        Assert.Equal(["destroy", "release", "finish"], steps.Ran.TakeLast(3));
    }

    [Fact]
    public async Task Cancel_WhileQueued_LeavesTheQueueWithoutASandbox()
    {
        var steps = new ScriptedSteps { Slot = new TaskCompletionSource() };
        var run = ExecutionFlow.RunAsync(Ticket, steps);
        steps.CancelSignal.SetResult(new CancelRequest("10001"));
        Assert.Equal(Outcome.Cancelled, (await run).Outcome);
        Assert.Equal(["guard", "release", "finish"], steps.Ran);
    }

    [Fact]
    public async Task Cancel_WhileRunning_DestroysAtOnce()
    {
        var steps = new ScriptedSteps { Looks = new() };
        var run = ExecutionFlow.RunAsync(Ticket, steps);
        Assert.False(run.IsCompleted);
        steps.CancelSignal.SetResult(new CancelRequest("10001"));
        var end = await run;
        Assert.Equal(Outcome.Cancelled, end.Outcome);
        Assert.Contains("10001", end.Reason, StringComparison.Ordinal);
        Assert.Equal(["look", "destroy", "release", "finish"], steps.Ran.TakeLast(4));
    }

    [Fact]
    public async Task Deadline_RunStillGoing_TimesOutAndDestroys()
    {
        var steps = new ScriptedSteps { Looks = new([() => new TaskCompletionSource<bool>().Task, () => Task.FromResult(false)]) };
        steps.Timers["run-deadline"] = ScriptedSteps.Completed();
        Assert.Equal(Outcome.TimedOut, (await RunAsync(steps)).Outcome);
        Assert.Equal(["look", "last-look", "destroy", "release", "finish"], steps.Ran.TakeLast(5));
    }

    [Fact]
    public async Task Deadline_RunEndedMeanwhile_KeepsItsResult()
    {
        var steps = new ScriptedSteps { Looks = new([() => new TaskCompletionSource<bool>().Task, () => Task.FromResult(true)]) };
        steps.Timers["run-deadline"] = ScriptedSteps.Completed();
        Assert.Equal(Outcome.Succeeded, (await RunAsync(steps)).Outcome);
    }

    [Fact]
    public async Task Approval_Given_RunsTheCode()
    {
        var steps = new ScriptedSteps { Decision = GuardDecision.NeedsApproval };
        steps.ApprovalSignal.SetResult(new ApprovalAnswer(true, "00001", "fine"));
        Assert.Equal(Outcome.Succeeded, (await RunAsync(steps)).Outcome);
        Assert.Equal(["guard", "request-approval", "record-approval", "slot"], steps.Ran.Take(4));
        Assert.Contains("approval-expiry", steps.DisposedTimers);
    }

    [Fact]
    public async Task Approval_Refused_NeverTouchesASandbox()
    {
        var steps = new ScriptedSteps { Decision = GuardDecision.NeedsApproval };
        steps.ApprovalSignal.SetResult(new ApprovalAnswer(false, "00001", "no"));
        Assert.Equal(Outcome.ApprovalRejected, (await RunAsync(steps)).Outcome);
        Assert.Equal(["guard", "request-approval", "record-approval", "finish"], steps.Ran);
    }

    [Fact]
    public async Task Approval_NotAnswered_Expires()
    {
        var steps = new ScriptedSteps { Decision = GuardDecision.NeedsApproval };
        steps.Timers["approval-expiry"] = ScriptedSteps.Completed();
        Assert.Equal(Outcome.ApprovalRejected, (await RunAsync(steps)).Outcome);
        Assert.Equal(["guard", "request-approval", "finish"], steps.Ran);
    }

    [Fact]
    public async Task Approval_CancelledMeanwhile_IsCancelled()
    {
        var steps = new ScriptedSteps { Decision = GuardDecision.NeedsApproval };
        steps.CancelSignal.SetResult(new CancelRequest("20001"));
        Assert.Equal(Outcome.Cancelled, (await RunAsync(steps)).Outcome);
    }

    [Fact]
    public async Task Signals_SeveralAtOnce_CancelWins()
    {
        var steps = new ScriptedSteps { Decision = GuardDecision.NeedsApproval };
        steps.ApprovalSignal.SetResult(new ApprovalAnswer(true, "00001", "fine"));
        steps.CancelSignal.SetResult(new CancelRequest("20001"));
        Assert.Equal(Outcome.Cancelled, (await RunAsync(steps)).Outcome);
    }

    private static Task<ExecutionEnd> RunAsync(ScriptedSteps steps) =>
        ExecutionFlow.RunAsync(Ticket, steps).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
}
