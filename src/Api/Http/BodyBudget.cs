namespace RemoteExecutor.Api.Http;

/// <summary>Bounds what all bodies that are held at once may take, so that many large ones cannot exhaust the process.</summary>
internal sealed class BodyBudget(long bytes)
{
    public const long DefaultBytes = 256L << 20;

    private long left = bytes;

    public bool TryTake(int count)
    {
        if (Interlocked.Add(ref left, -count) >= 0) return true;
        Return(count);
        return false;
    }

    public void Return(long count) => Interlocked.Add(ref left, count);
}
