using RemoteExecutor.EmbeddedHost.Journal;

namespace RemoteExecutor.CrashHost;

/// <summary>
/// The real journal, but it stops for ever at one entry and says so on standard output: the test then kills the process. Stopping before the
/// entry is written means that the step was done and nobody knows; after, that the next one has not begun.
/// </summary>
internal sealed class PausingJournal(IExecutionJournal inner, string step, bool afterWriting) : IExecutionJournal
{
    public async Task<IReadOnlyList<JournalEntry>> ReadAsync(string executionId, CancellationToken cancellationToken)
    {
        if (step == "load") await PauseAsync();
        return await inner.ReadAsync(executionId, cancellationToken);
    }

    public async Task WriteAsync(string executionId, string name, string json, CancellationToken cancellationToken)
    {
        if (name == step && !afterWriting) await PauseAsync();
        await inner.WriteAsync(executionId, name, json, cancellationToken);
        if (name == step && afterWriting) await PauseAsync();
    }

    public async Task DeleteAsync(string executionId, CancellationToken cancellationToken)
    {
        if (step == "forget" && !afterWriting) await PauseAsync();
        await inner.DeleteAsync(executionId, cancellationToken);
        if (step == "forget" && afterWriting) await PauseAsync();
    }

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) => inner.ListAsync(cancellationToken);

    private static async Task PauseAsync()
    {
        Console.WriteLine("paused");
        await Task.Delay(Timeout.Infinite);
    }
}
