using RemoteExecutor.Core.Disclosure;

namespace RemoteExecutor.Core.Datasets;

/// <summary>A file or folder that the operator registered, mounted read-only at <c>/data/NAME</c> of the runs that name it.</summary>
public sealed record Dataset
{
    /// <summary><c>[a-z0-9][a-z0-9._-]{0,63}</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Absolute path on the machine that makes the sandboxes. Never shown to agents.</summary>
    public required string Path { get; init; }

    /// <summary>The loosest policy under which a run that mounts it may be released; its owner loosens it.</summary>
    public DisclosureLevel Policy { get; init; } = DisclosureLevel.Strict;

    /// <summary>What its owner tightens of that policy; null when nothing.</summary>
    public DisclosureLimits? Limits { get; init; }
}
