using RemoteExecutor.Functions.Activities;

namespace RemoteExecutor.Functions.Orchestration;

/// <summary>
/// Which steps are tried again, and when. A provider's passing fault a few times; a store's for minutes, because an accepted execution is not
/// given up for want of a place to write; a lasting fault or a defect never.
/// </summary>
internal static class StepRetry
{
    private const int StorageAttempts = 100;
    private const int InterruptedAttempts = 10;

    private static readonly TimeSpan[] ProviderPauses = [TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)];

    /// <param name="failures">How often the step has failed by now.</param>
    /// <returns>Null: not again.</returns>
    public static TimeSpan? PauseAfter(StepFaultKind kind, int failures) => kind switch
    {
        StepFaultKind.ProviderTransient when failures <= ProviderPauses.Length => ProviderPauses[failures - 1],
        StepFaultKind.Storage when failures < StorageAttempts => TimeSpan.FromSeconds(Math.Min(5, 0.1 * Math.Pow(2, Math.Min(failures, 10)))),
        StepFaultKind.Interrupted when failures < InterruptedAttempts => TimeSpan.FromSeconds(1),
        _ => null,
    };
}
