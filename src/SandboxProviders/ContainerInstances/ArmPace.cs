namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>How fast Azure is asked, and how long it is waited for.</summary>
internal sealed record ArmPace
{
    /// <summary>Within this time a resource that was just made is seen by whoever asks. "There is none" counts only when said twice, this far apart.</summary>
    public TimeSpan ConsistencyPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a start waits until the group that it asked for can be seen.</summary>
    public TimeSpan VisibleWithin { get; init; } = TimeSpan.FromSeconds(15);

    public TimeSpan FirstPoll { get; init; } = TimeSpan.FromMilliseconds(500);

    public TimeSpan LongestPoll { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>A longer <c>Retry-After</c> is not waited for: the step ends as a fault that passes, and its host tries again.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a delete waits until nothing is left.</summary>
    public TimeSpan RemovedWithin { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Pauses of a poll: each longer than the one before, up to <see cref="LongestPoll"/>.</summary>
    public TimeSpan After(TimeSpan pause) => pause * 1.5 < LongestPoll ? pause * 1.5 : LongestPoll;
}
