using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>Deletes a group and sees to it that it is gone.</summary>
internal sealed class ContainerGroupRemoval(ContainerGroups groups, ArmCalls calls, ArmPace pace, TimeProvider time)
{
    public async Task RunAsync(string name, CancellationToken cancellationToken)
    {
        var found = await groups.FindAsync(SandboxStage.Destroy, name, cancellationToken);
        var pause = pace.FirstPoll;
        while (found is { IsOurs: true })
        {
            // Asked again each time: Azure refuses to delete a group that it is just making.
            if (found.Phase != GroupPhase.Going) await DeleteAsync(name, cancellationToken);
            await Task.Delay(pause, time, cancellationToken);
            pause = pace.After(pause);
            found = await groups.FindAnyAsync(SandboxStage.Destroy, name, cancellationToken);
        }
    }

    private async Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        var reply = await calls.SendAsync(SandboxStage.Destroy, name, (all, token) => all.DeleteAsync(name, token), cancellationToken);
        if (!reply.IsSuccess && reply.Status is not (404 or 409)) throw ArmFaults.Of(SandboxStage.Destroy, name, reply);
    }
}
