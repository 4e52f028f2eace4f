using System.Collections.Concurrent;
using RemoteExecutor.Core.Executions;

namespace RemoteExecutor.Api.Tests.Fakes;

/// <summary>Inputs in memory.</summary>
internal sealed class InMemoryInputs : IInputStore
{
    private readonly ConcurrentDictionary<string, byte[]> inputs = new();

    public Exception? Fault { get; set; }

    /// <summary>What was put, also after it was deleted.</summary>
    public ConcurrentDictionary<string, byte[]> Seen { get; } = new();

    public int Count => inputs.Count;

    public Task PutAsync(string executionId, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        if (Fault is not null) return Task.FromException(Fault);
        inputs[executionId] = Seen[executionId] = json.ToArray();
        return Task.CompletedTask;
    }

    public Task<Stream?> OpenReadAsync(string executionId, CancellationToken cancellationToken) =>
        Task.FromResult<Stream?>(inputs.TryGetValue(executionId, out var json) ? new MemoryStream(json) : null);

    public Task DeleteAsync(string executionId, CancellationToken cancellationToken)
    {
        inputs.TryRemove(executionId, out _);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([.. inputs.Keys]);
}
