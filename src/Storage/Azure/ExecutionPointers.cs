using RemoteExecutor.Core.Executions;
using RemoteExecutor.Core.Flow;

namespace RemoteExecutor.Storage.Azure;

/// <summary>Where listings of executions find them: all, by agent, by task, by both; and those that have not ended.</summary>
internal sealed class ExecutionPointers(Pointers pointers)
{
    private const string Unfinished = "unfinished";
    private const int MaxUnfinished = 100_000;

    public Task WriteAsync(ExecutionTicket ticket, CancellationToken cancellationToken) =>
        Task.WhenAll(
            PartitionsOf(ticket).Select(partition => pointers.WriteAsync(partition, KeyOf(ticket), cancellationToken))
                .Append(pointers.WriteAsync(Unfinished, ticket.ExecutionId, cancellationToken)));

    public Task DeleteFromListingsAsync(ExecutionTicket ticket, CancellationToken cancellationToken) =>
        Task.WhenAll(PartitionsOf(ticket).Select(partition => pointers.DeleteAsync(partition, KeyOf(ticket), cancellationToken)));

    public Task DeleteUnfinishedAsync(string executionId, CancellationToken cancellationToken) =>
        pointers.DeleteAsync(Unfinished, executionId, cancellationToken);

    public Task<List<string>> ReadUnfinishedAsync(CancellationToken cancellationToken) =>
        pointers.ReadAsync(Unfinished, after: null, before: null, MaxUnfinished, cancellationToken);

    /// <summary>Keys of a listing, newest first, from after <paramref name="position"/>.</summary>
    public Task<List<string>> ReadAsync(ExecutionQuery query, string? position, int count, CancellationToken cancellationToken) =>
        pointers.ReadAsync(PartitionOf(query.AgentId, query.TaskId), position, before: null, count, cancellationToken);

    public static string IdOf(string key) => key[(key.IndexOf('_', StringComparison.Ordinal) + 1)..];

    public static bool IsKey(string text) =>
        text.Length > 20 && text[19] == '_' && text.AsSpan(0, 19).IndexOfAnyExceptInRange('0', '9') < 0 && ExecutionIds.AreValid(IdOf(text));

    private static string KeyOf(ExecutionTicket ticket) => $"{TableKey.Newest(ticket.CreatedAt.UtcTicks)}_{ticket.ExecutionId}";

    private static IEnumerable<string> PartitionsOf(ExecutionTicket ticket)
    {
        var agent = ticket.AgentId.Value;
        IEnumerable<string> partitions = [PartitionOf(null, null), PartitionOf(agent, null)];
        return ticket.TaskId is { } task ? [.. partitions, PartitionOf(null, task), PartitionOf(agent, task)] : partitions;
    }

    // Encoded parts hold no colon: parts cannot run into each other.
    private static string PartitionOf(string? agent, string? task) =>
        $"executions:{(agent is null ? "" : TableKey.Of(agent))}:{(task is null ? "" : "task-" + TableKey.Of(task))}";
}
