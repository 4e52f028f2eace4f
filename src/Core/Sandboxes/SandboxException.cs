namespace RemoteExecutor.Core.Sandboxes;

/// <summary>At which stage a sandbox failed.</summary>
public enum SandboxStage
{
    Create,
    Start,
    Look,
    Collect,
    Destroy,
    List,

    /// <summary>A data set of the execution cannot be mounted (any more).</summary>
    Mount,
}

/// <summary>
/// Our sandbox failed; the user's program is not to blame. The message is for operators and goes to logs and audit,
/// so it holds no code, data or output of a sandbox.
/// </summary>
public sealed class SandboxException : Exception
{
    public SandboxException(string provider, SandboxStage stage, string sandboxId, bool isTransient, string message, Exception? inner = null)
        : base(message, inner)
    {
        Provider = provider;
        Stage = stage;
        SandboxId = sandboxId;
        IsTransient = isTransient;
    }

    public string Provider { get; }

    public SandboxStage Stage { get; }

    public string SandboxId { get; }

    /// <summary>True when trying again soon may help: the daemon restarted, the service throttled.</summary>
    public bool IsTransient { get; }
}
