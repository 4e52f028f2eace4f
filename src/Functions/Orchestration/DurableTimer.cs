using Microsoft.DurableTask;
using RemoteExecutor.Core.Flow;

namespace RemoteExecutor.Functions.Orchestration;

/// <summary>A durable timer that is cancelled when the flow no longer needs it.</summary>
internal sealed class DurableTimer : IFlowTimer
{
    private readonly CancellationTokenSource disposed = new();

    public DurableTimer(TaskOrchestrationContext context, TimeSpan duration) => Elapsed = context.CreateTimer(duration, disposed.Token);

    public Task Elapsed { get; }

    public void Dispose()
    {
        disposed.Cancel();
        disposed.Dispose();
    }
}
