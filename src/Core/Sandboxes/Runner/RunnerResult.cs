namespace RemoteExecutor.Core.Sandboxes.Runner;

/// <summary>How the runner saw the run end.</summary>
public enum RunnerEnd
{
    Exited,
    Timeout,
    OutputExceeded,
    ReportExceeded,

    /// <summary>The scratch folder grew past what the request allowed.</summary>
    DiskExceeded,
}

/// <summary>The runner's <c>result</c> frame. It came out of a sandbox: every value is a claim.</summary>
public sealed record RunnerResult
{
    public required RunnerEnd End { get; init; }

    public int? ExitCode { get; init; }

    public int? Signal { get; init; }

    public bool OomKilled { get; init; }

    public long DurationMs { get; init; }

    public double CpuTimeSeconds { get; init; }

    public double MemoryPeakMb { get; init; }

    public CapturedText Stdout { get; init; } = CapturedText.Empty;

    public CapturedText Stderr { get; init; } = CapturedText.Empty;

    /// <summary>Why nothing of the code was run: the guard's second check, in the sandbox, differs from the first. Null when it does not.</summary>
    public GuardDisagreement? Disagreement { get; init; }

    /// <summary>The child's report; null when it wrote none that could be read.</summary>
    public RunnerReport? Report { get; init; }
}

/// <param name="Text">The first characters, as captured.</param>
/// <param name="Bytes">How many bytes were written in all.</param>
public sealed record CapturedText(string Text, long Bytes)
{
    public static CapturedText Empty { get; } = new("", 0);
}

/// <summary>What the child reported: an error, or the raw summary of <c>result</c>.</summary>
public sealed record RunnerReport
{
    public ProgramError? Error { get; init; }

    public RawSummary? Summary { get; init; }
}

/// <summary>What kind of uncaught error ended the program.</summary>
public enum ProgramErrorKind
{
    Program,
    Memory,
    Disk,
    Syntax,
    Exit,
}

public sealed record ProgramError(string Type, string Message, int? Line, ProgramErrorKind Kind);
