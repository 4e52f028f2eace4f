namespace RemoteExecutor.Core.Sandboxes.Runner;

/// <summary>Which half of the second check differs.</summary>
public enum GuardHalf
{
    /// <summary>CPython reads the code in another way than the guard's parser, or not at all.</summary>
    Parser,

    /// <summary>CPython's tree holds what the policy forbids and the guard has let pass.</summary>
    Policy,
}

/// <summary>A defect of the guard, as a runner found it. Holds nothing of the code. It came out of a sandbox: every value is a claim.</summary>
public sealed record GuardDisagreement
{
    public required GuardHalf Half { get; init; }

    /// <summary>The rule that objects, <c>REX203</c>; null for <see cref="GuardHalf.Parser"/>.</summary>
    public string? Code { get; init; }

    /// <summary>From 1; null when there is no place.</summary>
    public int? Line { get; init; }

    /// <summary>From 1, in characters; null when there is no place.</summary>
    public int? Column { get; init; }

    /// <summary>Digest of CPython's tree; null when it made none.</summary>
    public string? Tree { get; init; }
}
