using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Flow;

namespace RemoteExecutor.Functions.Orchestration;

/// <summary>Holds MAX_CONCURRENT_SANDBOXES across all instances of the task hub: one entity, which the hub lets do one thing at a time.</summary>
public sealed class SlotEntity(IOptions<ExecutionOptions> options) : TaskEntity<SlotTable>
{
    public static EntityInstanceId Id { get; } = new(nameof(SlotEntity), "sandboxes");

    [Function(nameof(SlotEntity))]
    public static Task DispatchAsync([EntityTrigger] TaskEntityDispatcher dispatcher) => dispatcher.DispatchAsync<SlotEntity>();

    public bool Acquire(string executionId) => State.Acquire(executionId, options.Value.MaxConcurrentSandboxes);

    /// <summary>Who has waited and holds a slot now.</summary>
    public string[] Release(string executionId) => [.. State.Release(executionId, options.Value.MaxConcurrentSandboxes)];

    /// <summary>From an orchestration: true when the slot is held, false when the execution has to wait for <see cref="FlowEvents.SlotGranted"/>.</summary>
    internal static Task<bool> AcquireAsync(TaskOrchestrationContext context, string executionId) =>
        context.Entities.CallEntityAsync<bool>(Id, nameof(Acquire), executionId);

    /// <summary>From an orchestration: gives the slot back and wakes who is next.</summary>
    internal static async Task ReleaseAsync(TaskOrchestrationContext context, string executionId)
    {
        foreach (var next in await context.Entities.CallEntityAsync<string[]>(Id, nameof(Release), executionId))
            context.SendEvent(next, FlowEvents.SlotGranted, true);
    }
}
