using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.ResourceManager;
using Azure.ResourceManager.Resources;
using Microsoft.Extensions.Options;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>Who asks Azure, and how the bytes get there; for tests another credential and transport than the options say.</summary>
internal sealed record ArmAccess(TokenCredential Credential, HttpPipelineTransport? Transport = null)
{
    public static ArmAccess Of(ContainerInstancesOptions options) => new(options.Credential switch
    {
        AzureCredentialKind.Developer => new ChainedTokenCredential(new AzureCliCredential(), new AzureDeveloperCliCredential()),
        _ => new ManagedIdentityCredential(
            options.ManagedIdentityClientId.Length == 0
                ? ManagedIdentityId.SystemAssigned
                : ManagedIdentityId.FromUserAssignedClientId(options.ManagedIdentityClientId)),
    });
}

/// <summary>One client of Azure Resource Manager, made when it is first needed.</summary>
internal sealed class ArmConnection(IOptions<ContainerInstancesOptions> options, Func<ContainerInstancesOptions, ArmAccess> access)
{
    private readonly Lazy<ContainerGroupResources> _resources = new(() => Connect(options.Value, access(options.Value)));

    public ContainerGroupResources Resources => _resources.Value;

    private static ContainerGroupResources Connect(ContainerInstancesOptions options, ArmAccess access)
    {
        var endpoint = new Uri(options.Endpoint);
        var settings = new ArmClientOptions { Environment = new ArmEnvironment(endpoint, new Uri(endpoint, "/").ToString()) };
        // Waiting for a throttled service is ours to bound: this library waits as long as the service says.
        settings.Retry.MaxRetries = 0;
        settings.Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
        // Bodies hold code and data.
        settings.Diagnostics.IsLoggingContentEnabled = false;
        if (access.Transport is not null) settings.Transport = access.Transport;

        var group = ResourceGroupResource.CreateResourceIdentifier(options.SubscriptionId, options.ResourceGroup);
        return new ContainerGroupResources(new ArmClient(access.Credential, options.SubscriptionId, settings), group);
    }
}
