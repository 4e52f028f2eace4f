using System.ComponentModel.DataAnnotations;

namespace RemoteExecutor.SandboxProviders.ContainerInstances;

/// <summary>How the host proves to Azure who it is.</summary>
public enum AzureCredentialKind
{
    /// <summary>The identity of the machine or function app that the host runs on.</summary>
    ManagedIdentity,

    /// <summary>Whoever is signed in with <c>az login</c> or <c>azd auth login</c>; for a developer's machine.</summary>
    Developer,
}

/// <summary>Whether container groups ask Azure for user, capabilities and system call filter.</summary>
public enum SecurityContextMode
{
    /// <summary>
    /// Ask, and do without where Azure answers <c>SecurityContextNotSupported</c>, as it does for most subscriptions. The runner sets
    /// <c>no_new_privs</c> and loads the same filter itself in any case.
    /// </summary>
    Preferred,

    /// <summary>Ask, and make no sandbox where Azure refuses.</summary>
    Required,

    /// <summary>Do not ask.</summary>
    Off,
}

/// <summary>Section <c>RemoteExecutor:ContainerInstances</c>: where in Azure sandboxes are made. Needed for provider <c>aci</c> only.</summary>
public sealed class ContainerInstancesOptions
{
    public const string Section = "RemoteExecutor:ContainerInstances";

    public string SubscriptionId { get; set; } = "";

    /// <summary>A resource group for sandboxes only: whatever in it carries our tags is ours to delete.</summary>
    public string ResourceGroup { get; set; } = "";

    /// <summary>Azure region, such as <c>westeurope</c>; that of the subnet.</summary>
    public string Location { get; set; } = "";

    /// <summary>Resource id of the subnet that is delegated to <c>Microsoft.ContainerInstance/containerGroups</c> and lets nothing out.</summary>
    public string SubnetId { get; set; } = "";

    /// <summary>The sandbox image, by digest: <c>registry.azurecr.io/remote-executor/sandbox@sha256:…</c>.</summary>
    public string Image { get; set; } = "";

    /// <summary>True: an image by tag is taken too. Whoever can push that tag then decides what runs.</summary>
    public bool AllowImageByTag { get; set; }

    /// <summary>Resource id of the user-assigned identity that may pull the image, and nothing else; empty for a public image.</summary>
    public string ImagePullIdentityId { get; set; } = "";

    public AzureCredentialKind Credential { get; set; } = AzureCredentialKind.ManagedIdentity;

    /// <summary>Client id of the host's user-assigned identity; empty for the system-assigned one.</summary>
    public string ManagedIdentityClientId { get; set; } = "";

    /// <summary>Azure Resource Manager. Another one in sovereign clouds.</summary>
    public string Endpoint { get; set; } = "https://management.azure.com";

    public SecurityContextMode SecurityContext { get; set; } = SecurityContextMode.Preferred;

    /// <summary>How long a sandbox may take from the request to the first line of user code: node, network, image.</summary>
    [Range(30, 1800)]
    public int StartAllowanceSeconds { get; set; } = 300;

    /// <summary>How long an ended sandbox keeps its container, which Azure bills, so that a host that was away can still read a large result.</summary>
    [Range(0, 3600)]
    public int LingerSeconds { get; set; } = 600;
}
