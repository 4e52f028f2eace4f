using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>
/// Looks at a group until its run has ended. The runner stays after it has written its result, because Azure keeps 4 MB of a running
/// container's log and 16 KB of a stopped one's; the last line of the log says that it has finished.
/// </summary>
internal sealed class ContainerGroupWatch(
    ContainerGroups groups, ArmCalls calls, ArmPace pace, TimeProvider time, IOptions<ContainerInstancesOptions> options)
{
    private const int TailReplyBytes = 64 << 10;

    public async Task<RunState> LookAsync(string name, TimeSpan slice, CancellationToken cancellationToken)
    {
        var end = time.GetTimestamp();
        var pause = pace.FirstPoll;
        while (true)
        {
            var state = await LookAsync(name, cancellationToken);
            var left = slice - time.GetElapsedTime(end);
            if (state != RunState.Running || left <= TimeSpan.Zero) return state;
            await Task.Delay(pause < left ? pause : left, time, cancellationToken);
            pause = pace.After(pause);
        }
    }

    private async Task<RunState> LookAsync(string name, CancellationToken cancellationToken)
    {
        var group = await groups.FindAsync(SandboxStage.Look, name, cancellationToken);
        switch (group?.Phase)
        {
            case null or GroupPhase.Going:
                return RunState.Gone;
            case GroupPhase.Ended:
                return RunState.Ended;
            case GroupPhase.Running:
                return await HasFinishedAsync(name, cancellationToken) ? RunState.Ended : RunState.Running;
            case GroupPhase.Failed:
            case GroupPhase.Starting when group.Obstacle is not null:
                throw ArmFaults.NotStarted(name, group.Obstacle!.Value.Event, group.Obstacle.Value.Message);
            default:
                return IsOverdue(group) ? throw ArmFaults.NotStarted(name, "Timeout", "It was not up within StartAllowanceSeconds.") : RunState.Running;
        }
    }

    private async Task<bool> HasFinishedAsync(string name, CancellationToken cancellationToken)
    {
        var reply = await calls.SendAsync(SandboxStage.Look, name, (all, token) => all.LogAsync(name, tail: 2, TailReplyBytes, token), cancellationToken);
        if (reply.IsSuccess) return ContainerGroupLog.EndsRun(ContainerGroupLog.TextOf(reply));

        // A container that has just come up, or is just going down, has no log to show.
        return reply.Status is 400 or 404 or 409 ? false : throw ArmFaults.Of(SandboxStage.Look, name, reply);
    }

    /// <summary>So that a sandbox which never came up is not taken for a program that never ended.</summary>
    private bool IsOverdue(ContainerGroupView group) =>
        SandboxLabelSet.Describe("", group.Tags).CreatedAt is { } created && time.GetUtcNow() - created > TimeSpan.FromSeconds(options.Value.StartAllowanceSeconds);
}
