using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>Says whether container groups can be asked for, and if not, what to do.</summary>
internal sealed class ContainerInstancesHealth(ArmCalls calls, ContainerGroups groups, IOptions<ContainerInstancesOptions> options)
{
    private const int PageBytes = 8 << 20;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public async Task<ProviderHealth> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            var reply = await ArmCalls.WithinAsync(Timeout, SandboxStage.List, "", ListAsync, cancellationToken);
            return reply.IsSuccess ? new(true, Describe()) : new(false, ArmFaults.Of(SandboxStage.List, "", reply).Message);
        }
        catch (SandboxException e)
        {
            return new(false, e.Message);
        }
        catch (OptionsValidationException e)
        {
            return new(false, string.Join(' ', e.Failures));
        }
    }

    private Task<ArmReply> ListAsync(CancellationToken cancellationToken) =>
        calls.SendAsync(SandboxStage.List, "", (all, token) => all.ListAsync(null, PageBytes, token), cancellationToken);

    private string Describe() =>
        $"Container Instances in {options.Value.ResourceGroup} ({options.Value.Location}), image {options.Value.Image}"
        + (groups.IsWithoutSecurityContext ? "; without a security context of Azure's, the runner's own filter applies." : ".");
}
