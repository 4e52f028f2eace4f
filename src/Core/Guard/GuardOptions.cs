namespace RemoteExecutor.Core.Guard;

/// <summary>Section <c>RemoteExecutor:Guard</c>.</summary>
public sealed class GuardOptions
{
    public const string Section = "RemoteExecutor:Guard";

    /// <summary>Path of a policy file that replaces the one that ships with the guard; empty for that one. Read once, at start.</summary>
    public string? PolicyFile { get; set; }

    /// <summary>Path of a file with changes to the policy (<see cref="Policy.PolicyOverrides"/>); empty for none. Read once, at start.</summary>
    public string? PolicyOverrides { get; set; }
}
