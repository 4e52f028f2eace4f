using RemoteExecutor.Core.Contracts;

namespace RemoteExecutor.Cli.Output;

/// <summary>What <c>rex</c> exits with.</summary>
internal static class ExitCodes
{
    public const int Ok = 0;

    /// <summary>Wrong usage, no connection, refused by the server, or a check that did not hold.</summary>
    public const int Failed = 1;

    /// <summary>Something is missing on this machine; the message says what to type.</summary>
    public const int NotSetUp = 2;

    /// <summary>Ended by Ctrl-C or SIGTERM, where there was no execution to cancel.</summary>
    public const int Interrupted = 130;

    /// <summary>By outcome, for <c>run</c>, <c>status</c> and <c>cancel</c>.</summary>
    public static int Of(Outcome outcome) => outcome switch
    {
        Outcome.Succeeded => Ok,
        Outcome.GuardRejected => 10,
        Outcome.ApprovalRejected => 11,
        Outcome.ProgramFailed => 12,
        Outcome.TimedOut => 13,
        Outcome.MemoryExceeded => 14,
        Outcome.DiskExceeded => 15,
        Outcome.OutputExceeded => 16,
        Outcome.Cancelled => 17,
        Outcome.SandboxFailed => 18,
        _ => Failed,
    };
}
