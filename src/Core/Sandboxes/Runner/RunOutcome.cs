using RemoteExecutor.Core.Contracts;
using RemoteExecutor.Core.Flow;

namespace RemoteExecutor.Core.Sandboxes.Runner;

/// <summary>Tells from what came out of a sandbox why the run ended.</summary>
public static class RunOutcome
{
    /// <param name="result">Null when the runner left no readable result.</param>
    public static ExecutionEnd Of(RunnerResult? result, SandboxOutput output)
    {
        // What the provider saw from outside comes first: the inside can lie.
        if (output.OutOfMemory && result?.Report?.Summary is null || result is { OomKilled: true } || ErrorIs(result, ProgramErrorKind.Memory))
            return new(Outcome.MemoryExceeded, "The program needed more than memory_limit_mb.");
        if (result is null)
            return new(Outcome.SandboxFailed, "The sandbox ended without a result; your program may have broken it.");

        return result.End switch
        {
            _ when result.Disagreement is not null => new(
                Outcome.GuardRejected,
                "The guard's two checks disagree about this code, so nothing of it was run. That is a defect of the guard and was recorded; write the code in another way."),
            RunnerEnd.Timeout => new(Outcome.TimedOut, "The program did not end within timeout_seconds and was killed."),
            RunnerEnd.OutputExceeded => new(Outcome.OutputExceeded, "The program printed too much and was killed."),
            RunnerEnd.ReportExceeded => new(Outcome.OutputExceeded, "The program wrote too much to the result channel and was killed."),
            RunnerEnd.DiskExceeded => new(Outcome.DiskExceeded, "The program wrote more than the scratch folder holds and was killed."),
            _ when ErrorIs(result, ProgramErrorKind.Disk) => new(Outcome.DiskExceeded, "The program wrote more than the scratch folder holds."),
            _ when result.Report is { Error: null } => new(Outcome.Succeeded),
            _ when result.Report is null => new(Outcome.ProgramFailed, "The program ended itself before its result could be summarized."),
            _ => new(Outcome.ProgramFailed, "The program failed: see summary.error_message."),
        };
    }

    private static bool ErrorIs(RunnerResult? result, ProgramErrorKind kind) => result?.Report?.Error?.Kind == kind;
}
