using System.Text.RegularExpressions;
using Azure.Core;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Configuration;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>All faults of the section at once, and only where the provider is <c>aci</c>.</summary>
internal sealed partial class ContainerInstancesValidation(IOptions<ExecutionOptions> execution) : IValidateOptions<ContainerInstancesOptions>
{
    public ValidateOptionsResult Validate(string? name, ContainerInstancesOptions options)
    {
        if (execution.Value.Provider != ContainerInstancesSandboxProvider.ProviderName) return ValidateOptionsResult.Skip;
        var faults = Faults(options).ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Select(fault => $"{ContainerInstancesOptions.Section}:{fault}"));
    }

    private static IEnumerable<string> Faults(ContainerInstancesOptions options)
    {
        if (!Guid.TryParseExact(options.SubscriptionId, "D", out _)) yield return "SubscriptionId is not a GUID.";
        if (!ResourceGroupName().IsMatch(options.ResourceGroup)) yield return "ResourceGroup is not the name of a resource group.";
        if (!RegionName().IsMatch(options.Location)) yield return "Location is not a region such as westeurope.";
        if (!IsResource(options.SubnetId, "Microsoft.Network/virtualNetworks/subnets")) yield return "SubnetId is not the resource id of a subnet.";
        if (options.ImagePullIdentityId.Length > 0 && !IsResource(options.ImagePullIdentityId, "Microsoft.ManagedIdentity/userAssignedIdentities"))
            yield return "ImagePullIdentityId is not the resource id of a user-assigned identity.";
        if (options.ManagedIdentityClientId.Length > 0 && !Guid.TryParseExact(options.ManagedIdentityClientId, "D", out _))
            yield return "ManagedIdentityClientId is not a GUID.";
        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme != Uri.UriSchemeHttps)
            yield return "Endpoint is not an https address.";
        if (ImageFault(options) is { } fault) yield return fault;
    }

    private static string? ImageFault(ContainerInstancesOptions options)
    {
        if (ImageByDigest().IsMatch(options.Image)) return null;
        if (!ImageByTag().IsMatch(options.Image)) return "Image is not an image such as registry.azurecr.io/remote-executor/sandbox@sha256:….";
        return options.AllowImageByTag ? null : "Image is named by a tag, which can be moved; name it by digest, or set AllowImageByTag.";
    }

    private static bool IsResource(string id, string type) =>
        ResourceIdentifier.TryParse(id, out var parsed) && string.Equals(parsed!.ResourceType.ToString(), type, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\A[\w().-]{0,89}[\w()-]\z")]
    private static partial Regex ResourceGroupName();

    [GeneratedRegex(@"\A[a-z][a-z0-9]{2,49}\z")]
    private static partial Regex RegionName();

    [GeneratedRegex(@"\A[a-z0-9.-]+(?::[0-9]{1,5})?(?:/[a-z0-9._-]+)+@sha256:[0-9a-f]{64}\z")]
    private static partial Regex ImageByDigest();

    [GeneratedRegex(@"\A[a-z0-9.-]+(?::[0-9]{1,5})?(?:/[a-z0-9._-]+)+:[\w][\w.-]{0,127}\z")]
    private static partial Regex ImageByTag();
}
