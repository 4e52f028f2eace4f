using System.Text.Json;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Testing.Sandboxes;

namespace RemoteExecutor.Infra.Tests.Settings;

/// <summary>The sample that people copy to <c>local.settings.json</c> works as it is.</summary>
public sealed class LocalSettingsTests
{
    private static readonly Dictionary<string, string> Values = Read();

    [Fact]
    public void Sample_Settings_AreKnown()
    {
        Assert.Empty(OptionProperties.Unknown(Values.Keys));
        var ours = Values.Keys.Where(name => !name.StartsWith("RemoteExecutor__", StringComparison.Ordinal)).Order();
        Assert.Equal(new[] { "AzureWebJobsStorage", "FUNCTIONS_WORKER_RUNTIME" }.Concat(OriginalSettingNames.Aliases.Keys).Order(), ours);
    }

    [Fact]
    public void Sample_Values_AreAccepted() => Assert.Empty(OptionProperties.Faults(Values));

    /// <summary>Where <c>rex token</c> looks.</summary>
    [Fact]
    public void Sample_SigningKey_IsThatOfRex() => Assert.Equal("~/.local/share/remote-executor", Values["RemoteExecutor__Auth__KeyDirectory"]);

    [Fact]
    public void Sample_Storage_IsTheEmulatorEverywhere()
    {
        Assert.Equal("UseDevelopmentStorage=true", Values["AzureWebJobsStorage"]);
        Assert.Equal("UseDevelopmentStorage=true", Values["RemoteExecutor__Storage__ConnectionString"]);
        Assert.Equal("dotnet-isolated", Values["FUNCTIONS_WORKER_RUNTIME"]);
        Assert.Equal("docker", Values["RemoteExecutor__Provider"]);
    }

    private static Dictionary<string, string> Read()
    {
        using var sample = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "local.settings.sample.json")));
        Assert.False(sample.RootElement.GetProperty("IsEncrypted").GetBoolean());
        return sample.RootElement.GetProperty("Values").Deserialize<Dictionary<string, string>>()!;
    }
}
