using Microsoft.DurableTask.Client;

namespace RemoteExecutor.Functions.Engine;

/// <summary>What an orchestration's runtime status means for its execution.</summary>
internal static class InstanceStates
{
    public static bool HasEnded(this OrchestrationMetadata instance) => instance.RuntimeStatus is
        OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    public static async ValueTask<bool> IsActiveAsync(this DurableTaskClient client, string executionId, CancellationToken cancellationToken) =>
        await client.GetInstanceAsync(executionId, getInputsAndOutputs: false, cancellationToken) is { } instance && !instance.HasEnded();
}
