namespace RemoteExecutor.Core.Sandboxes;

/// <summary>What the host's guard made of the code. The runner reads the code again with CPython's own parser, and runs nothing if the two differ.</summary>
public sealed record GuardCheck
{
    /// <summary>Digest of the host's syntax tree: SHA-256, lower-case hex.</summary>
    public required string Tree { get; init; }

    /// <summary>The part of the guard's policy that the runner can judge by, JSON; null to have only the trees compared.</summary>
    public required ReadOnlyMemory<byte>? Policy { get; init; }
}
