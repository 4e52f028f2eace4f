namespace RemoteExecutor.Functions.Activities;

/// <summary>Names of the activities, as they stand in the hub's history and in logs.</summary>
internal static class StepNames
{
    public const string Guard = "guard";
    public const string RequestApproval = "request-approval";
    public const string RecordApproval = "record-approval";
    public const string AcquireSlot = "acquire-slot";
    public const string CreateSandbox = "create-sandbox";
    public const string StartRun = "start-run";
    public const string LookAtRun = "look-at-run";
    public const string Summarize = "summarize";
    public const string DestroySandbox = "destroy-sandbox";
    public const string Finish = "finish";
}
