using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RemoteExecutor.Api;
using RemoteExecutor.Api.Auth;
using RemoteExecutor.Core;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.SandboxProviders;
using RemoteExecutor.Storage.Azure;

namespace RemoteExecutor.Infra.Tests.Settings;

/// <summary>
/// The options of the Functions host: which settings there are, and whether given ones are accepted. A signing key goes to a folder of the
/// test, wherever the settings put it.
/// </summary>
internal static class OptionProperties
{
    /// <summary>Options of the embedded host have the same section as those of Azure Storage.</summary>
    private static readonly Type[] Sections =
    [
        .. new[] { typeof(CoreServices), typeof(SandboxProviderServices), typeof(ApiServices), typeof(AzureStorageServices) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(type => SectionOf(type) is not null && type.Namespace?.EndsWith(".Sqlite", StringComparison.Ordinal) == false),
    ];

    /// <summary>Keys such as <c>RemoteExecutor:Storage:NamePrefix</c>.</summary>
    public static IReadOnlySet<string> Keys { get; } = Sections
        .SelectMany(type => type.GetProperties().Where(property => property.CanWrite).Select(property => $"{SectionOf(type)}:{property.Name}"))
        .ToHashSet();

    /// <summary>Names of settings that no option has. Those of other programs are not looked at.</summary>
    public static IEnumerable<string> Unknown(IEnumerable<string> settings) => settings.Where(setting =>
        setting.StartsWith("RemoteExecutor", StringComparison.OrdinalIgnoreCase) && !Keys.Contains(setting.Replace("__", ":", StringComparison.Ordinal)));

    /// <summary>What the host would say at its start about these settings; empty when it would start.</summary>
    public static IReadOnlyList<string> Faults(IEnumerable<KeyValuePair<string, string>> settings)
    {
        var given = settings.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value)).ToList();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(given).Build();
        configuration = new ConfigurationBuilder().AddInMemoryCollection(given).AddInMemoryCollection(OriginalSettingNames.Resolve(configuration)).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration);
        services.AddRemoteExecutorCore();
        services.AddSandboxProviders();
        services.AddAzureStorage();
        services.AddRemoteExecutorApi();
        using var keys = new TemporaryFolder();
        if (configuration[AuthOptions.KeyDirectoryKey] is not null) services.AddLocalSigningKey(keys.Path);
        using var provider = services.BuildServiceProvider();
        return [.. Sections.SelectMany(section => FaultsOf(provider, section))];
    }

    private static IEnumerable<string> FaultsOf(IServiceProvider provider, Type section)
    {
        try
        {
            var options = provider.GetRequiredService(typeof(IOptions<>).MakeGenericType(section));
            options.GetType().GetProperty(nameof(IOptions<object>.Value))!.GetValue(options, BindingFlags.DoNotWrapExceptions, null, null, null);
            return [];
        }
        catch (OptionsValidationException error)
        {
            return error.Failures;
        }
        catch (InvalidOperationException error)
        {
            // A value that cannot be converted: "Failed to convert configuration value at …".
            return [error.Message];
        }
    }

    private static string? SectionOf(Type type) =>
        type.GetField("Section", BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true } field ? (string?)field.GetRawConstantValue() : null;
}
