namespace RemoteExecutor.Api.Operations;

/// <summary>A value that is looked up at most once in a while, by one caller for all.</summary>
internal sealed class Remembered<T>(Func<Task<T>> look, TimeSpan lifetime, TimeProvider time)
{
    private readonly Lock gate = new();
    private Task<T>? current;
    private long since;

    public Task<T> GetAsync()
    {
        lock (gate)
        {
            if (current is null || current.IsFaulted || (current.IsCompleted && time.GetElapsedTime(since) >= lifetime))
            {
                since = time.GetTimestamp();
                current = look();
            }

            return current;
        }
    }
}
