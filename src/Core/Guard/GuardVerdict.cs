namespace RemoteExecutor.Core.Guard;

/// <summary>How bad a violation is.</summary>
public enum Severity
{
    None,
    Low,
    Medium,
    High,
    Critical,
}

/// <summary>One objection of the guard.</summary>
public sealed record Violation
{
    /// <summary>Stable code of the rule, <c>REX101</c> and so on.</summary>
    public required string Code { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>From 1; 0 when the violation has no place.</summary>
    public int Line { get; init; }

    /// <summary>From 1, in characters; 0 when the violation has no place.</summary>
    public int Column { get; init; }

    /// <summary>One sentence. May name an identifier of the submitted code, never more of it.</summary>
    public required string Message { get; init; }

    /// <summary>What to do instead; null when there is nothing to suggest.</summary>
    public string? Fix { get; init; }

    /// <summary>True when approval by a Head agent lifts this objection.</summary>
    public bool Approvable { get; init; }
}

/// <summary>What the guard says of one piece of code. Serialized as <c>security_result</c>.</summary>
public sealed record GuardVerdict
{
    public required bool Passed { get; init; }

    /// <summary>Sorted by line and column; at most <see cref="MaxViolations"/>, of which none that approval cannot lift gave way to one that it can.</summary>
    public IReadOnlyList<Violation> Violations { get; init; } = [];

    /// <summary>The worst of all violations; more than three low ones together are medium.</summary>
    public Severity Severity { get; init; }

    /// <summary>One sentence that an agent can act on; null when the code passed.</summary>
    public string? Recommendation { get; init; }

    public required string PolicyVersion { get; init; }

    /// <summary>SHA-256 of the policy file, hex.</summary>
    public required string PolicyHash { get; init; }

    public const int MaxViolations = 100;
}
