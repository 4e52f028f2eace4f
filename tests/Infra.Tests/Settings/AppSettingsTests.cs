namespace RemoteExecutor.Infra.Tests.Settings;

/// <summary>The settings that a deployment writes are ones that the app knows, with values that it accepts.</summary>
[Collection(nameof(EnvironmentVariables))]
public sealed class AppSettingsTests
{
    private const string Scheduler = "\nparam durableBackend = 'DurableTaskScheduler'\nparam schedulerAllowedAddresses = ['203.0.113.7']\n";

    private static readonly string Digest = "sha256:" + new string('a', 64);

    private static readonly Lazy<Task<IReadOnlyDictionary<string, string>>> OrdinarySettings = new(() => ReadAsync(Digest, ""));

    [Theory]
    [InlineData("")]
    [InlineData(Scheduler)]
    public async Task Deployment_WithAnImage_HasSettingsThatTheAppStartsWith(string moreParameters)
    {
        var settings = await ReadAsync(Digest, moreParameters);
        Assert.Empty(OptionProperties.Unknown(settings.Keys));
        Assert.Empty(OptionProperties.Faults(settings));
        Assert.Empty(Overrides(settings).SelectMany(setting => HostJsonSchema.OverrideFaults(setting.Key, setting.Value)));
        Assert.Equal("aci", settings["RemoteExecutor__Provider"]);
        Assert.EndsWith("@" + Digest, settings["RemoteExecutor__ContainerInstances__Image"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deployment_WithoutAnImage_IsRefusedByTheAppNamingIt()
    {
        var settings = await ReadAsync(null, "");
        Assert.Contains(OptionProperties.Faults(settings), fault => fault.Contains("ContainerInstances:Image", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deployment_WithTheScheduler_OverridesHostJsonAtTheRightPlace()
    {
        const string storageProvider = "AzureFunctionsJobHost__extensions__durableTask__storageProvider__";
        var settings = await ReadAsync(Digest, Scheduler);
        Assert.Equal("azureManaged", settings[storageProvider + "type"]);
        var connection = settings[settings[storageProvider + "connectionStringName"]];
        Assert.Equal("Endpoint=https://dts-example.westeurope.durabletask.io;Authentication=ManagedIdentity;ClientID=99999999-8888-7777-6666-555555555555", connection);
    }

    [Theory]
    [InlineData("RemoteExecutor__Storage__TableServiceUri", "http://stexample.table.core.windows.net/")]
    [InlineData("RemoteExecutor__Storage__NamePrefix", "Remote-Executor")]
    [InlineData("RemoteExecutor__Auth__Audience", "")]
    [InlineData("RemoteExecutor__MaxConcurrentSandboxes", "many")]
    [InlineData("RemoteExecutor__Disclosure", "everything")]
    [InlineData("RemoteExecutor__ContainerInstances__SubnetId", "sandboxes")]
    public async Task Deployment_WithAWrongValue_IsRefused(string setting, string value)
    {
        var settings = await OrdinarySettings.Value;
        Assert.True(settings.ContainsKey(setting));
        Assert.NotEmpty(OptionProperties.Faults(new Dictionary<string, string>(settings) { [setting] = value }));
    }

    [Theory]
    [InlineData("AzureFunctionsJobHost__durableTask__storageProvider__type", "azureManaged")]
    [InlineData("AzureFunctionsJobHost__extensions__durableTask__storageProvider__maxQueuePollingInterval", "1 s")]
    public void Override_AtAWrongPlaceOrOfAWrongValue_IsFoundOut(string setting, string value) => Assert.NotEmpty(HostJsonSchema.OverrideFaults(setting, value));

    [Fact]
    public void UnknownSetting_IsFoundOut() =>
        Assert.Equal(["RemoteExecutor__Storage__Prefix"], OptionProperties.Unknown(["RemoteExecutor__Storage__Prefix", "RemoteExecutor__Storage__NamePrefix", "AzureWebJobsStorage"]));

    private static List<KeyValuePair<string, string>> Overrides(IReadOnlyDictionary<string, string> settings)
    {
        var overrides = settings.Where(setting => setting.Key.StartsWith("AzureFunctionsJobHost__", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(overrides);
        return overrides;
    }

    private static async Task<IReadOnlyDictionary<string, string>> ReadAsync(string? digest, string moreParameters)
    {
        using var bounded = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        (string, string?)[] variables =
        [
            (Templates.AudienceVariable, "api://remote-executor"),
            ("AZURE_ENV_NAME", "example"),
            ("AZURE_LOCATION", "westeurope"),
            ("SANDBOX_IMAGE_DIGEST", digest),
        ];
        return await PredictedSettings.ReadAsync(variables, moreParameters, bounded.Token);
    }
}
