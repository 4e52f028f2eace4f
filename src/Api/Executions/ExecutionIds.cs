namespace RemoteExecutor.Api.Executions;

/// <summary>Mints execution ids. Replaceable, so that tests can foresee them.</summary>
public interface IExecutionIdSource
{
    /// <summary><c>exec_</c> and 32 hex digits; a later id sorts behind an earlier one.</summary>
    string Next();
}

/// <summary>UUID version 7: time first, then randomness.</summary>
internal sealed class ExecutionIds(TimeProvider time) : IExecutionIdSource
{
    private const string Prefix = "exec_";

    private static readonly System.Buffers.SearchValues<char> LowerHex = System.Buffers.SearchValues.Create("0123456789abcdef");

    public string Next() => Prefix + Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    public static bool IsOne(string text) =>
        text.Length == Prefix.Length + 32 && text.StartsWith(Prefix, StringComparison.Ordinal)
        && !text.AsSpan(Prefix.Length).ContainsAnyExcept(LowerHex);
}
