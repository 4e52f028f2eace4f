namespace RemoteExecutor.Core.Guard.Policy;

/// <summary>An operator's changes to a policy: what is named here stands as is said here, everything else as before. Every part may be left out.</summary>
public sealed record PolicyOverrides
{
    /// <summary>Appended to the policy's version in every verdict.</summary>
    public required string Version { get; init; }

    public ModuleOverrides Modules { get; init; } = new();

    /// <summary>Dotted names, <c>numpy.testing</c>.</summary>
    public NameOverrides Members { get; init; } = new();

    /// <summary>Attributes on any object.</summary>
    public NameOverrides Attributes { get; init; } = new();

    public FileOverrides Files { get; init; } = new();
}

/// <summary>Modules that move to another list, or that no list had.</summary>
public sealed record ModuleOverrides
{
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>Module to the sentence that says why it needs approval.</summary>
    public IReadOnlyDictionary<string, string> Restricted { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<NameGroup> Denied { get; init; } = [];
}

/// <summary>Names that are no longer forbidden, and names that now are.</summary>
public sealed record NameOverrides
{
    public IReadOnlyList<string> Allowed { get; init; } = [];

    public IReadOnlyList<NameGroup> Denied { get; init; } = [];
}

/// <summary>Further folders.</summary>
public sealed record FileOverrides
{
    public IReadOnlyList<string> Scratch { get; init; } = [];

    public IReadOnlyList<string> Protected { get; init; } = [];

    /// <summary>Folders that are no longer protected.</summary>
    public IReadOnlyList<string> Readable { get; init; } = [];
}
