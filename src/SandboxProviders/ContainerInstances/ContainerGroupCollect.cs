using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>Reads the runner's channel out of the container's log.</summary>
internal sealed class ContainerGroupCollect(ContainerGroups groups, ArmCalls calls, ArmPace pace, TimeProvider time)
{
    private const int MaxReads = 3;

    public async Task<SandboxOutput> ReadAsync(string name, CancellationToken cancellationToken)
    {
        for (var reads = 1; ; reads++)
        {
            var group = await groups.FindAsync(SandboxStage.Collect, name, cancellationToken);
            if (group is null or { Phase: GroupPhase.Going })
                throw ArmFaults.New(SandboxStage.Collect, name, false, "The sandbox is gone before its result was read.");

            var log = await ReadLogAsync(name, cancellationToken);
            if (log.IsWhole || (group.Phase == GroupPhase.Ended && !log.HasEnd)) return Output(group, log);
            if (reads == MaxReads && group.Phase == GroupPhase.Ended) throw Cut(name);
            if (reads == MaxReads) return Output(group, log);

            // The log comes to Azure a little after it was written.
            await Task.Delay(pace.ConsistencyPause, time, cancellationToken);
        }
    }

    private async Task<ContainerGroupLog> ReadLogAsync(string name, CancellationToken cancellationToken)
    {
        var reply = await calls.SendAsync(
            SandboxStage.Collect, name, (all, token) => all.LogAsync(name, tail: null, ContainerGroupLog.MaxReplyBytes, token), cancellationToken);
        if (reply.IsCut) throw ArmFaults.New(SandboxStage.Collect, name, false, "Azure's answer is longer than any log.");
        if (reply.IsSuccess) return ContainerGroupLog.Read(ContainerGroupLog.TextOf(reply));
        return reply.Status is 400 or 404 or 409 ? default : throw ArmFaults.Of(SandboxStage.Collect, name, reply);
    }

    private static SandboxOutput Output(ContainerGroupView group, ContainerGroupLog log) => new()
    {
        Channel = log.Channel,
        OutOfMemory = group.OutOfMemory,
        ExitCode = group.Phase == GroupPhase.Ended ? group.ExitCode : null,
    };

    private static SandboxException Cut(string name) => ArmFaults.New(
        SandboxStage.Collect, name, false, "The container stopped before its result was read, and Azure keeps only the end of a stopped container's log. See LingerSeconds.");
}
