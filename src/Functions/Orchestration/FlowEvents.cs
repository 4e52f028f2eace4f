namespace RemoteExecutor.Functions.Orchestration;

/// <summary>External events of an execution's orchestration.</summary>
internal static class FlowEvents
{
    public const string Cancel = "cancel";
    public const string Approve = "approve";
    public const string Reject = "reject";

    /// <summary>A slot became free for an execution that waited for one.</summary>
    public const string SlotGranted = "slot-granted";
}
