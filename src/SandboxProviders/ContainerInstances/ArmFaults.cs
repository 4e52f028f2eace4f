using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>What Azure's refusals mean: which pass, which do not, and what the operator can do.</summary>
internal static class ArmFaults
{
    public const string SecurityContextNotSupported = "SecurityContextNotSupported";

    /// <summary>Error code, or name of an event → does it pass, and what it is. Codes as Azure documents them and as its users report them.</summary>
    private static readonly Dictionary<string, (bool Passes, string Meaning)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ContainerGroupQuotaReached"] = (true, "the subscription's quota of container groups or cores is used up in this region"),
        ["ServiceUnavailable"] = (true, "the region has no capacity for this sandbox now"),
        ["InsufficientCapacity"] = (true, "the region has no capacity for this sandbox now"),
        ["ContainerGroupTransitioning"] = (true, "another operation on this sandbox is under way"),
        ["RegistryErrorResponse"] = (true, "the image's registry does not answer properly"),
        ["InaccessibleImage"] = (false, "the image cannot be pulled: see Image and ImagePullIdentityId"),
        ["InvalidImageRegistryCredentialType"] = (false, "the image cannot be pulled: see ImagePullIdentityId"),
        [SecurityContextNotSupported] = (false, "this subscription may not set a security context: see SecurityContext"),
        ["RequestEntityTooLarge"] = (false, "code and input are too large for a container group"),
        ["ResourceGroupNotFound"] = (false, "there is no such resource group"),
        ["SubscriptionNotFound"] = (false, "there is no such subscription"),
        ["AuthorizationFailed"] = (false, "the host's identity lacks the role for container groups"),
    };

    public static SandboxException Of(SandboxStage stage, string sandboxId, ArmReply reply)
    {
        var (code, message) = reply.Error();
        var (passes, meaning) = Known.TryGetValue(code, out var known) ? known : ByStatus(reply.Status);
        return New(stage, sandboxId, passes, $"Azure answered {reply.Status}{(code.Length == 0 ? "" : " " + code)}: {meaning}. {message}".TrimEnd());
    }

    /// <summary>A group that Azure took and then could not start. Looking again does not help, so it is none that passes.</summary>
    public static SandboxException NotStarted(string sandboxId, string eventName, string message)
    {
        var name = eventName.TrimEnd('.');
        var meaning = Known.TryGetValue(name, out var known) ? known.Meaning : "the container group was not started";
        return New(SandboxStage.Look, sandboxId, false, $"Azure reports {name}: {meaning}. {message}".TrimEnd());
    }

    public static SandboxException New(SandboxStage stage, string sandboxId, bool passes, string message, Exception? inner = null) =>
        new(ContainerInstancesSandboxProvider.ProviderName, stage, sandboxId, passes, message, inner);

    private static (bool Passes, string Meaning) ByStatus(int status) => status switch
    {
        401 or 403 => (false, "the host's identity may not do this"),
        404 => (false, "not found"),
        408 or >= 500 => (true, "the service has trouble of its own"),
        409 => (true, "in conflict with another operation"),
        413 => Known["RequestEntityTooLarge"],
        429 => (true, "too many requests"),
        _ => (false, "refused"),
    };
}
