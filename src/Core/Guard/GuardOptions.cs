namespace RemoteExecutor.Core.Guard;

/// <summary>Section <c>RemoteExecutor:Guard</c>.</summary>
public sealed class GuardOptions
{
    public const string Section = "RemoteExecutor:Guard";

    /// <summary>Path of a policy file that replaces the one that ships with the guard; empty for that one. Read once, at start.</summary>
    public string? PolicyFile { get; set; }
}
