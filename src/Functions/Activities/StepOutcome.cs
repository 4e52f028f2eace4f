using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.Functions.Activities;

/// <summary>How an activity ended. A fault is data, not an exception: an exception's message and trace would go into the hub's history as they are.</summary>
/// <param name="Fault">Null when the step was done.</param>
public sealed record StepOutcome<T>(T? Value, StepFault? Fault);

/// <param name="Kind">Decides whether the step is tried again.</param>
/// <param name="Message">For operators: no code, data or output of a sandbox.</param>
public sealed record StepFault(StepFaultKind Kind, string Provider, SandboxStage Stage, string SandboxId, string Message)
{
    public SandboxException ToException() => new(Provider, Stage, SandboxId, isTransient: false, Message);
}

public enum StepFaultKind
{
    /// <summary>The provider failed, and trying again would not help.</summary>
    Lasting,

    /// <summary>The provider failed in a way that passes.</summary>
    ProviderTransient,

    /// <summary>A store could not be reached.</summary>
    Storage,

    /// <summary>The step was cut short: this instance stops, or the step took too long.</summary>
    Interrupted,

    /// <summary>A defect of ours.</summary>
    Defect,
}
