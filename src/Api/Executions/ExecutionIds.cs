namespace RemoteExecutor.Api.Executions;

/// <summary>Mints execution ids. Replaceable, so that tests can foresee them.</summary>
public interface IExecutionIdSource
{
    /// <summary><c>exec_</c> and 32 hex digits; a later id sorts behind an earlier one.</summary>
    string Next();
}

/// <summary>UUID version 7: time first, then randomness. Two ids of one millisecond would be in any order, so each gets a millisecond of its own.</summary>
internal sealed class ExecutionIds(TimeProvider time) : IExecutionIdSource
{
    private const string Prefix = "exec_";

    private static readonly System.Buffers.SearchValues<char> LowerHex = System.Buffers.SearchValues.Create("0123456789abcdef");

    private readonly Lock gate = new();

    private long last;

    public string Next()
    {
        long moment;
        lock (gate) moment = last = Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), last + 1);
        return Prefix + Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(moment)).ToString("N");
    }

    public static bool IsOne(string text) =>
        text.Length == Prefix.Length + 32 && text.StartsWith(Prefix, StringComparison.Ordinal)
        && !text.AsSpan(Prefix.Length).ContainsAnyExcept(LowerHex);
}
