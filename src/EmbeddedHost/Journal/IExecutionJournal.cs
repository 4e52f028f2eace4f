namespace RemoteExecutor.EmbeddedHost.Journal;

/// <summary>
/// What has happened in the flow of each unfinished execution: the outcome of every step, and every signal, in order. A restarted host
/// replays the flow against it.
/// </summary>
internal interface IExecutionJournal
{
    /// <summary>All entries of one execution, oldest first.</summary>
    Task<IReadOnlyList<JournalEntry>> ReadAsync(string executionId, CancellationToken cancellationToken);

    /// <summary>Adds an entry; one of the same name is left as it stands.</summary>
    Task WriteAsync(string executionId, string name, string json, CancellationToken cancellationToken);

    /// <summary>Forgets an execution that has ended.</summary>
    Task DeleteAsync(string executionId, CancellationToken cancellationToken);

    /// <summary>Ids of all executions that have entries.</summary>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken);
}

/// <param name="Sequence">Rising in the order of writing.</param>
/// <param name="Name">Name of the step, timer or signal; unique within an execution.</param>
/// <param name="Json">Its outcome. Never code or data.</param>
internal sealed record JournalEntry(long Sequence, string Name, string Json);
