namespace RemoteExecutor.Functions.Orchestration;

/// <summary>External events of an execution's orchestration.</summary>
internal static class FlowEvents
{
    public const string Cancel = "cancel";
    public const string Approve = "approve";
    public const string Reject = "reject";

    /// <summary>A slot is free, and the execution is first in line. Only a hint: who holds a slot is what the slot store says.</summary>
    public const string SlotFree = "slot-free";
}
