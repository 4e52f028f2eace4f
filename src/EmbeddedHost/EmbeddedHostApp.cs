using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RemoteExecutor.Api;
using RemoteExecutor.Api.Auth;
using RemoteExecutor.Core;
using RemoteExecutor.Core.Configuration;
using RemoteExecutor.Core.Datasets;
using RemoteExecutor.Core.Flow;
using RemoteExecutor.EmbeddedHost.Engine;
using RemoteExecutor.EmbeddedHost.Journal;
using RemoteExecutor.EmbeddedHost.Reaping;
using RemoteExecutor.SandboxProviders;
using RemoteExecutor.Storage.Datasets;
using RemoteExecutor.Storage.Sqlite;

namespace RemoteExecutor.EmbeddedHost;

/// <summary>The whole system in one process on one machine.</summary>
public static class EmbeddedHostApp
{
    /// <summary>Puts the host together and chooses the provider; <c>StartAsync</c> then recovers, listens and serves.</summary>
    /// <param name="settings">What the command line says.</param>
    /// <param name="configure">Last word on the services, for tests.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DataDirectoryException">The data directory cannot be used.</exception>
    /// <exception cref="InvalidOperationException">No sandboxes can be made here; the message says what to install.</exception>
    public static async Task<WebApplication> CreateAsync(
        EmbeddedHostSettings settings, Action<IServiceCollection>? configure = null, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        AddConfiguration(builder.Configuration, settings);
        AddLogging(builder.Logging);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(System.Net.IPAddress.Loopback, settings.Port);
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));

        builder.Services.AddRemoteExecutorCore();
        builder.Services.AddSandboxProviders();
        builder.Services.AddSingleton(new OwnFolder(settings.DataDirectory));
        builder.Services.AddSqliteStorage();
        builder.Services.AddDatasetProfiles();
        builder.Services.AddRemoteExecutorApi();
        AddEngine(builder.Services);
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        try
        {
            app.Services.ValidateSettings();
            await app.Services.GetRequiredService<SandboxProviderSelector>().SelectAsync(cancellationToken);
            app.MapRemoteExecutorApi();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static void AddConfiguration(ConfigurationManager configuration, EmbeddedHostSettings settings)
    {
        configuration.AddInMemoryCollection(OriginalSettingNames.Resolve(configuration));
        configuration.AddInMemoryCollection(
        [
            new($"{SqliteStorageOptions.Section}:DataDirectory", settings.DataDirectory),
        ]);
        if (settings.Provider is { } provider)
            configuration.AddInMemoryCollection([new($"{ExecutionOptions.Section}:Provider", provider)]);
    }

    private static void AddEngine(IServiceCollection services)
    {
        services.AddSingleton(all => HostIdentityFile.LoadOrCreate(all.GetRequiredService<DataDirectory>().Path));
        services.AddSingleton(all => LocalSigningKey.LoadOrCreate(all.GetRequiredService<DataDirectory>().Path));
        services.AddSingleton(SqliteExecutionJournal.Schema);
        services.AddSingleton<IExecutionJournal, SqliteExecutionJournal>();
        services.AddSingleton<StepBodies>();
        services.AddSingleton<FaultRetry>();
        services.AddSingleton<EmbeddedEngine>();
        services.AddSingleton<IExecutionEngine>(all => all.GetRequiredService<EmbeddedEngine>());
        services.AddSingleton<Reaper>();

        // In this order: recovery has looked at what is left before anything else begins.
        services.AddHostedService<Recovery>();
        services.AddHostedService(all => all.GetRequiredService<Reaper>());
    }

    /// <summary>Standard output is for the one line that says where the host listens; logs go to standard error.</summary>
    private static void AddLogging(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);
    }
}
