using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>Finds and makes container groups. A group without our tag is none of ours, whatever its name.</summary>
internal sealed class ContainerGroups(ArmCalls calls, ArmPace pace, TimeProvider time, IOptions<ContainerInstancesOptions> options)
{
    private volatile bool _withoutSecurityContext;

    /// <summary>True when Azure has refused the security context, and the runner's own filter is all there is.</summary>
    public bool IsWithoutSecurityContext => _withoutSecurityContext || options.Value.SecurityContext == SecurityContextMode.Off;

    /// <summary>Any group of this name, ours or not; null when Azure knows none.</summary>
    public async Task<ContainerGroupView?> FindAnyAsync(SandboxStage stage, string name, CancellationToken cancellationToken)
    {
        var reply = await calls.SendAsync(stage, name, (groups, token) => groups.GetAsync(name, token), cancellationToken);
        if (reply.Status == 404 && !IsMissingResourceGroup(reply)) return null;
        if (!reply.IsSuccess) throw ArmFaults.Of(stage, name, reply);
        return ContainerGroupView.Of(reply) ?? throw ArmFaults.New(stage, name, true, "Azure's answer is no container group.");
    }

    /// <summary>As <see cref="FindAnyAsync"/>, but "there is none" only when said twice: just after a group was made, Azure may not know it everywhere.</summary>
    public async Task<ContainerGroupView?> FindAnySurelyAsync(SandboxStage stage, string name, CancellationToken cancellationToken)
    {
        if (await FindAnyAsync(stage, name, cancellationToken) is { } found) return found;
        await Task.Delay(pace.ConsistencyPause, time, cancellationToken);
        return await FindAnyAsync(stage, name, cancellationToken);
    }

    /// <summary>Null when there is surely none of ours.</summary>
    public async Task<ContainerGroupView?> FindAsync(SandboxStage stage, string name, CancellationToken cancellationToken) =>
        await FindAnySurelyAsync(stage, name, cancellationToken) is { IsOurs: true } found ? found : null;

    /// <summary>Asks Azure for the group and returns when it has accepted; making it goes on without us.</summary>
    public async Task PutAsync(SandboxSpec spec, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> request, CancellationToken cancellationToken)
    {
        var reply = await PutAsync(spec, request, !IsWithoutSecurityContext, cancellationToken);
        if (MayDoWithoutSecurityContext(reply))
        {
            // Refused before anything was made. Remembered, so that only the first sandbox of this process asks in vain.
            _withoutSecurityContext = true;
            reply = await PutAsync(spec, request, withSecurityContext: false, cancellationToken);
        }

        if (!reply.IsSuccess) throw ArmFaults.Of(SandboxStage.Start, spec.SandboxId, reply);
    }

    public static SandboxException Taken(SandboxStage stage, string name) =>
        ArmFaults.New(stage, name, false, "A container group of this name exists and is not of this execution.");

    private Task<ArmReply> PutAsync(
        SandboxSpec spec, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> request, bool withSecurityContext, CancellationToken cancellationToken)
    {
        var body = ContainerGroupBody.Of(spec, request, options.Value, withSecurityContext);
        return calls.SendAsync(SandboxStage.Start, spec.SandboxId, (groups, token) => groups.PutAsync(spec.SandboxId, body, token), cancellationToken);
    }

    private bool MayDoWithoutSecurityContext(ArmReply reply) =>
        reply.Status == 400
        && !IsWithoutSecurityContext
        && options.Value.SecurityContext == SecurityContextMode.Preferred
        && reply.Error().Code == ArmFaults.SecurityContextNotSupported;

    private static bool IsMissingResourceGroup(ArmReply reply) => reply.Error().Code is "ResourceGroupNotFound" or "SubscriptionNotFound";
}
