using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Disclosure;

namespace RemoteExecutor.Core.Tests.Configuration;

public sealed class SettingsBindingTests
{
    [Fact]
    public void Validate_WrongTypesAndValues_NamesThemAllAtOnce_WithoutTheirValues()
    {
        using var services = Services(
            ("RemoteExecutor:TimeoutSeconds", "soon"), ("RemoteExecutor:MemoryMb", "1"), ("RemoteExecutor:Disclosure", "hunter2"),
            ("RemoteExecutor:Provider", "cloud"));
        var fault = Assert.Throws<OptionsValidationException>(services.ValidateSettings);
        foreach (var name in new[] { "RemoteExecutor:TimeoutSeconds", "MemoryMb", "RemoteExecutor:Disclosure", "Provider" })
            Assert.Contains(fault.Failures, failure => failure.Contains(name, StringComparison.Ordinal));
        Assert.DoesNotContain("hunter2", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Value_GoodSettings_AreBound()
    {
        using var services = Services(
            ("RemoteExecutor:TimeoutSeconds", "42"), ("RemoteExecutor:CpuLimit", "0.5"), ("RemoteExecutor:Enabled", "false"), ("RemoteExecutor:Disclosure", "strict"));
        services.ValidateSettings();
        var options = services.GetRequiredService<IOptions<ExecutionOptions>>().Value;
        Assert.Equal(42, options.TimeoutSeconds);
        Assert.Equal(0.5, options.CpuLimit);
        Assert.False(options.Enabled);
        Assert.Equal(DisclosureLevel.Strict, options.Disclosure);
        Assert.Equal(512, options.MemoryMb);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Key, one => (string?)one.Value)).Build())
        .AddRemoteExecutorCore()
        .BuildServiceProvider();
}
