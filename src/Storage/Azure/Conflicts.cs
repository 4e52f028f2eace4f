namespace RemoteExecutor.Storage.Azure;

/// <summary>The pause before trying again what another writer overtook: random, so that the same two do not meet again.</summary>
internal static class Conflicts
{
    public static Task WaitAsync(int attempt, TimeProvider time, CancellationToken cancellationToken)
    {
        var most = Math.Min(400, 20 * (attempt + 1));
#pragma warning disable CA5394 // Spreads load; nothing is kept secret by it.
        return Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, most)), time, cancellationToken);
#pragma warning restore CA5394
    }
}
