namespace RemoteExecutor.Core.Audit;

/// <summary>One transition, before it is chained. Holds ids, sizes, hashes, verdicts and limits; never data.</summary>
public sealed record AuditEvent
{
    public required string ExecutionId { get; init; }

    /// <summary>The agent whose execution this is.</summary>
    public required string AgentId { get; init; }

    /// <summary>Name of the transition, one of <see cref="AuditEvents"/>. Each happens at most once per execution.</summary>
    public required string Event { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it: an agent id, or <c>host:</c> and the host's id.</summary>
    public required string Actor { get; init; }

    /// <summary>From where: the caller's address, or empty for the host itself.</summary>
    public string Source { get; init; } = "";

    /// <summary>Facts of the transition, by name.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();
}

/// <summary>The transitions.</summary>
public static class AuditEvents
{
    public const string Submitted = "submitted";
    public const string Guarded = "guarded";
    public const string ApprovalRequested = "approval_requested";
    public const string ApprovalAnswered = "approval_answered";
    public const string CancelRequested = "cancel_requested";
    public const string SandboxCreated = "sandbox_created";
    public const string RunStarted = "run_started";

    /// <summary>The guard's second check, in the sandbox, differs from the first: a defect of the guard. Nothing of the code was run.</summary>
    public const string GuardDisagreement = "guard_disagreement";

    public const string Summarized = "summarized";
    public const string SandboxDestroyed = "sandbox_destroyed";

    /// <summary>The last entry of a whole chain, but for a cancel that came too late.</summary>
    public const string Finished = "finished";

    /// <summary>Fact <c>outcome</c> of a <see cref="Finished"/> that closes the chain of a submission that could not be accepted.</summary>
    public const string NotAccepted = "NotAccepted";
}
