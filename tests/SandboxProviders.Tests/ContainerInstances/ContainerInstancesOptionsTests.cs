using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.SandboxProviders.ContainerInstances;
using RemoteExecutor.SandboxProviders.Tests.Contract;

namespace RemoteExecutor.SandboxProviders.Tests.ContainerInstances;

public sealed class ContainerInstancesOptionsTests
{
    private const string Section = "RemoteExecutor:ContainerInstances:";

    private const string Subnet = "/subscriptions/6f0c9f3a-5f5e-4b0e-9d53-0a1b2c3d4e5f/resourceGroups/rex/providers/Microsoft.Network/virtualNetworks/v/subnets/s";

    private static readonly Dictionary<string, string?> Good = new()
    {
        ["RemoteExecutor:Provider"] = "aci",
        [Section + "SubscriptionId"] = "6f0c9f3a-5f5e-4b0e-9d53-0a1b2c3d4e5f",
        [Section + "ResourceGroup"] = "rex-sandboxes",
        [Section + "Location"] = "westeurope",
        [Section + "SubnetId"] = Subnet,
        [Section + "Image"] = "rex.azurecr.io/remote-executor/sandbox@" + "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    };

    [Fact]
    public void Options_Good_AreTaken() => Assert.Equal("westeurope", OptionsOf(Good).Location);

    [Fact]
    public void Options_NoneAndAnotherProvider_AreNotAskedFor() => Assert.Equal("", OptionsOf(new() { ["RemoteExecutor:Provider"] = "docker" }).SubnetId);

    [Theory]
    [InlineData("SubscriptionId", "mine")]
    [InlineData("ResourceGroup", "a/b")]
    [InlineData("ResourceGroup", "")]
    [InlineData("Location", "West Europe")]
    [InlineData("SubnetId", "sandboxes")]
    [InlineData("SubnetId", "/subscriptions/x/resourceGroups/r/providers/Microsoft.Network/virtualNetworks/v")]
    [InlineData("Image", "rex.azurecr.io/sandbox:latest")]
    [InlineData("Image", "rex.azurecr.io/sandbox")]
    [InlineData("Image", "sandbox@sha256:0123")]
    [InlineData("ImagePullIdentityId", "pull")]
    [InlineData("ManagedIdentityClientId", "me")]
    [InlineData("Endpoint", "http://management.azure.com")]
    [InlineData("StartAllowanceSeconds", "5")]
    [InlineData("LingerSeconds", "-1")]
    public void Options_OneBad_IsNamed(string name, string value)
    {
        var fault = Assert.Throws<OptionsValidationException>(() => OptionsOf(new(Good) { [Section + name] = value }));
        Assert.Contains(name, Assert.Single(fault.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_SeveralBad_AreAllNamed() =>
        Assert.Equal(5, Assert.Throws<OptionsValidationException>(() => OptionsOf(new() { ["RemoteExecutor:Provider"] = "aci" })).Failures.Count());

    [Fact]
    public void Options_ImageByTagOnPurpose_IsTaken()
    {
        var options = OptionsOf(new(Good) { [Section + "Image"] = "rex.azurecr.io/sandbox:1.0", [Section + "AllowImageByTag"] = "true" });
        Assert.Equal("rex.azurecr.io/sandbox:1.0", options.Image);
    }

    [Fact]
    public async Task Selector_Auto_NeverMeansAzure()
    {
        await using var host = ProviderUnderTest.BuildHost(new(Good)
        {
            ["RemoteExecutor:Provider"] = "auto",
            ["RemoteExecutor:Docker:Socket"] = "unix:///nowhere/docker.sock",
            ["RemoteExecutor:Native:RootFs"] = "/nowhere",
        });
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(
            () => host.GetRequiredService<SandboxProviderSelector>().SelectAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain("aci", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Selector_Aci_IsTheProvider()
    {
        await using var host = ProviderUnderTest.BuildHost(Good);
        Assert.Equal(("aci", TimeSpan.FromSeconds(300)), (host.GetRequiredService<ISandboxProvider>().Name, host.GetRequiredService<ISandboxProvider>().StartAllowance));
    }

    [Theory]
    [InlineData(AzureCredentialKind.ManagedIdentity, typeof(ManagedIdentityCredential))]
    [InlineData(AzureCredentialKind.Developer, typeof(ChainedTokenCredential))]
    public void Credential_OfEachKind_IsThatOfTheLibrary(AzureCredentialKind kind, Type expected) =>
        Assert.IsType(expected, ArmAccess.Of(new ContainerInstancesOptions { Credential = kind }).Credential);

    private static ContainerInstancesOptions OptionsOf(Dictionary<string, string?> settings)
    {
        using var host = ProviderUnderTest.BuildHost(settings);
        return host.GetRequiredService<IOptions<ContainerInstancesOptions>>().Value;
    }
}
