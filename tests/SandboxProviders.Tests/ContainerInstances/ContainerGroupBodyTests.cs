using System.Globalization;
using System.Text;
using System.Text.Json;
using RemoteExecutor.Core.Sandboxes;
using RemoteExecutor.SandboxProviders.ContainerInstances;
using RemoteExecutor.Testing;

namespace RemoteExecutor.SandboxProviders.Tests.ContainerInstances;

/// <summary>The very bytes that go to Azure, against the types that Azure publishes.</summary>
public sealed class ContainerGroupBodyTests : ArmTest
{
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public async Task Put_Body_IsWhatAzuresTypesSay(bool securityContext, bool pullIdentity)
    {
        BicepCompiler.Require();
        var answer = await CompileAsync(await BodyAsync(securityContext, pullIdentity));
        Assert.True(answer.Diagnostics.Length == 0, answer.Diagnostics);
        Assert.Equal(0, answer.ExitCode);
    }

    /// <summary>The check itself is checked: were the types unknown to the compiler, or a property misspelt, it would say so.</summary>
    [Theory]
    [InlineData("\"restartPolicy\"", "\"restartsPolicy\"")]
    [InlineData("\"memoryInGB\"", "\"memoryInGb\"")]
    [InlineData("\"runAsUser\":10001", "\"runAsUser\":\"10001\"")]
    [InlineData("\"identityAcls\"", "\"identityAcl\"")]
    [InlineData("\"emptyDir\"", "\"emptyDirectory\"")]
    public async Task Put_BodyThatIsWrong_IsFoundOut(string right, string wrong)
    {
        BicepCompiler.Require();
        var body = await BodyAsync(securityContext: true, pullIdentity: true);
        Assert.Contains(right, body, StringComparison.Ordinal);
        Assert.Contains("BCP", (await CompileAsync(body.Replace(right, wrong, StringComparison.Ordinal))).Diagnostics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_Body_AsksForEverythingThatIsolates()
    {
        using var body = JsonDocument.Parse(await BodyAsync(securityContext: true, pullIdentity: true));
        var properties = body.RootElement.GetProperty("properties");
        var container = properties.GetProperty("containers")[0].GetProperty("properties");
        var security = container.GetProperty("securityContext");

        Assert.False(properties.TryGetProperty("ipAddress", out _));
        Assert.Equal(("Never", "Linux"), (properties.GetProperty("restartPolicy").GetString(), properties.GetProperty("osType").GetString()));
        Assert.EndsWith("/subnets/sandboxes", properties.GetProperty("subnetIds")[0].GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal("System", properties.GetProperty("identityAcls").GetProperty("defaultAccess").GetString());
        Assert.Equal("System", properties.GetProperty("identityAcls").GetProperty("acls")[0].GetProperty("access").GetString());
        Assert.False(container.TryGetProperty("environmentVariables", out _));
        Assert.False(properties.TryGetProperty("diagnostics", out _));
        Assert.Equal((false, false), (security.GetProperty("privileged").GetBoolean(), security.GetProperty("allowPrivilegeEscalation").GetBoolean()));
        Assert.Equal("ALL", security.GetProperty("capabilities").GetProperty("drop")[0].GetString());
        Assert.Equal(SeccompProfile.Json, Encoding.UTF8.GetString(security.GetProperty("seccompProfile").GetBytesFromBase64()));
        Assert.Equal("true", body.RootElement.GetProperty("tags").GetProperty(SandboxLabels.Sandbox).GetString());
        Assert.Equal(Spec.ExecutionId, body.RootElement.GetProperty("tags").GetProperty(SandboxLabels.ExecutionId).GetString());
    }

    [Theory]
    [InlineData(128, 0.1, "1/1", "0.1/0.2")]
    [InlineData(256, 0.5, "1/1", "0.5/0.3")]
    [InlineData(1024, 1.0, "1/1", "1/1")]
    [InlineData(1025, 1.01, "1.1/1.1", "1.1/1.1")]
    [InlineData(8192, 4.0, "4/8", "4/8")]
    public void Size_OfASpecification_IsRoundedUpToWhatAzureTakes(int memoryMb, double cpus, string group, string limit)
    {
        var size = ContainerGroupSize.Of(Spec with { MemoryLimitMb = memoryMb, CpuLimit = cpus });
        Assert.Equal((group, limit), (Pair(size.GroupCpu, size.GroupMemoryGb), Pair(size.Cpu, size.MemoryGb)));

        static string Pair(decimal cpu, decimal memory) => string.Create(CultureInfo.InvariantCulture, $"{cpu:0.##}/{memory:0.##}");
    }

    /// <summary>As the loopback endpoint received it.</summary>
    private async Task<string> BodyAsync(bool securityContext, bool pullIdentity)
    {
        Arm.Moods.TakesSecurityContext = true;
        Arm.Moods.StartFailure = ("Pulling", "", 1);
        var provider = await ProviderAsync(settings =>
        {
            settings[Setting("SecurityContext")] = securityContext ? "Required" : "Off";
            if (!pullIdentity) settings[Setting("ImagePullIdentityId")] = "";
        });
        await provider.StartAsync(Spec, NewRequest(Spec), Token);
        return Assert.Single(Arm.CallsOf("PUT", Spec.SandboxId)).Body;
    }

    private async Task<BicepAnswer> CompileAsync(string body)
    {
        var put = Arm.CallsOf("PUT", Spec.SandboxId).First();
        var version = put.Path.Split("api-version=")[1];
        var file = Path.Combine(Path.GetTempPath(), Spec.SandboxId + ".bicep");
        using var json = JsonDocument.Parse(body);
        await File.WriteAllTextAsync(file, BicepText.Resource($"Microsoft.ContainerInstance/containerGroups@{version}", Spec.SandboxId, json.RootElement), Token);
        try
        {
            return await BicepCompiler.BuildAsync(file, Token);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
