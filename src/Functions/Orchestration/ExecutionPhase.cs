namespace RemoteExecutor.Functions.Orchestration;

/// <summary>Custom status of an orchestration, for operators who look at the hub.</summary>
/// <param name="Phase">The step that is under way, one of the names below.</param>
internal sealed record ExecutionPhase(string Phase)
{
    public const string Guard = "guard";
    public const string AwaitingApproval = "awaiting_approval";
    public const string AwaitingSlot = "awaiting_slot";
    public const string CreateSandbox = "create_sandbox";
    public const string Run = "run";
    public const string Summarize = "summarize";
    public const string Destroy = "destroy";
    public const string Finish = "finish";
    public const string Done = "done";
}
