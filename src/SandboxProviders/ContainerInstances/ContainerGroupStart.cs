using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>
/// Makes the group, with code and input in it, exactly once. The request is part of the group, so a group that exists has all of it and is
/// left alone; one that does not has run nothing. To ask Azure a second time for the same group would restart its container.
/// </summary>
internal sealed class ContainerGroupStart(ContainerGroups groups, ArmPace pace, TimeProvider time)
{
    public async Task RunAsync(SandboxSpec spec, RunRequest request, CancellationToken cancellationToken)
    {
        if (await ExistsAsync(SandboxStage.Start, spec, cancellationToken)) return;
        var parts = await RequestParts.OfAsync(spec, request, cancellationToken);
        await groups.PutAsync(spec, parts, cancellationToken);
        await UntilVisibleAsync(spec, cancellationToken);
    }

    /// <summary>True when the group of this very execution is there.</summary>
    public async Task<bool> ExistsAsync(SandboxStage stage, SandboxSpec spec, CancellationToken cancellationToken)
    {
        var found = await groups.FindAnySurelyAsync(stage, spec.SandboxId, cancellationToken);
        if (found is null) return false;
        if (!found.IsOf(spec)) throw ContainerGroups.Taken(stage, spec.SandboxId);
        if (found.Phase == GroupPhase.Going) throw ArmFaults.New(stage, spec.SandboxId, true, "The container group of this name is still being deleted.");
        return true;
    }

    /// <summary>So that the next step, on whatever host, finds what this one has made. Not seen in time is no fault: the next step looks twice.</summary>
    private async Task UntilVisibleAsync(SandboxSpec spec, CancellationToken cancellationToken)
    {
        var latest = time.GetUtcNow() + pace.VisibleWithin;
        while (await groups.FindAnyAsync(SandboxStage.Start, spec.SandboxId, cancellationToken) is null && time.GetUtcNow() < latest)
            await Task.Delay(pace.FirstPoll, time, cancellationToken);
    }
}
