using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.Core.Sandboxes.Runner;

namespace RemoteExecutor.Core.Tests.Sandboxes;

public sealed class RunOutcomeTests
{
    private static readonly RunnerReport Good = new() { Summary = new RawSummary { Kind = "none", Type = "NoneType" } };

    public static TheoryData<string, RunnerResult?, bool, Outcome> Cases => new()
    {
        { "success", Result(RunnerEnd.Exited, Good), false, Outcome.Succeeded },
        { "failure", Result(RunnerEnd.Exited, Error(ProgramErrorKind.Program)), false, Outcome.ProgramFailed },
        { "syntax error", Result(RunnerEnd.Exited, Error(ProgramErrorKind.Syntax)), false, Outcome.ProgramFailed },
        { "exit", Result(RunnerEnd.Exited, Error(ProgramErrorKind.Exit)), false, Outcome.ProgramFailed },
        { "no report", Result(RunnerEnd.Exited, null), false, Outcome.ProgramFailed },
        { "disk", Result(RunnerEnd.Exited, Error(ProgramErrorKind.Disk)), false, Outcome.DiskExceeded },
        { "disk seen by the runner", Result(RunnerEnd.DiskExceeded, null), false, Outcome.DiskExceeded },
        { "memory error", Result(RunnerEnd.Exited, Error(ProgramErrorKind.Memory)), false, Outcome.MemoryExceeded },
        { "runner saw the kill", Result(RunnerEnd.Exited, null) with { OomKilled = true }, false, Outcome.MemoryExceeded },
        { "provider saw the kill", Result(RunnerEnd.Exited, null), true, Outcome.MemoryExceeded },
        { "runner itself killed", null, true, Outcome.MemoryExceeded },
        { "helper killed, result came", Result(RunnerEnd.Exited, Good), true, Outcome.Succeeded },
        { "no result", null, false, Outcome.SandboxFailed },
        { "timeout", Result(RunnerEnd.Timeout, null), false, Outcome.TimedOut },
        { "output", Result(RunnerEnd.OutputExceeded, null), false, Outcome.OutputExceeded },
        { "another tree", Result(RunnerEnd.Exited, null) with { Disagreement = new() { Half = GuardHalf.Parser } }, false, Outcome.GuardRejected },
        { "no memory to read it", Result(RunnerEnd.Exited, null) with { OomKilled = true }, false, Outcome.MemoryExceeded },
        { "report flood", Result(RunnerEnd.ReportExceeded, null), false, Outcome.OutputExceeded },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_WhatCameOut_NamesTheRightCause(string what, RunnerResult? result, bool outOfMemory, Outcome expected)
    {
        var end = RunOutcome.Of(result, new SandboxOutput { Channel = default, OutOfMemory = outOfMemory });
        Assert.True(end.Outcome == expected, $"{what}: {end.Outcome}");
    }

    private static RunnerResult Result(RunnerEnd end, RunnerReport? report) => new() { End = end, Report = report };

    private static RunnerReport Error(ProgramErrorKind kind) => new() { Error = new ProgramError("E", "m", 1, kind) };
}
