using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RemoteExecutor.Cli.Output;
using RemoteExecutor.Core.Executions;
using RemoteExecutor.EmbeddedHost;
using RemoteExecutor.Storage.Sqlite;

namespace RemoteExecutor.Cli.Local;

/// <summary>An embedded host within this process. What stops it from starting is told in one sentence.</summary>
internal sealed class LocalHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LocalHost(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <param name="port">0 takes any free port.</param>
    /// <param name="quiet">True: only warnings are logged.</param>
    public static async Task<LocalHost> StartAsync(
        int port, string dataDirectory, string provider, bool quiet, CancellationToken cancellationToken)
    {
        WebApplication? app = null;
        try
        {
            var settings = new EmbeddedHostSettings { Port = port, DataDirectory = dataDirectory, Provider = provider };
            app = await EmbeddedHostApp.CreateAsync(settings, services => services.AddLogging(logging => Tune(logging, quiet)), cancellationToken);
            await app.StartAsync(cancellationToken);
            return new LocalHost(app);
        }
        catch (Exception exception) when (Reason(exception, port, dataDirectory) is not null)
        {
            if (app is not null) await app.DisposeAsync();
            throw new RexException(Reason(exception, port, dataDirectory)!, ExitCodes.NotSetUp, exception);
        }
    }

    // A start that fails is told by rex, once.
    private static void Tune(ILoggingBuilder logging, bool quiet)
    {
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        if (quiet) logging.AddFilter("RemoteExecutor", LogLevel.Warning);
    }

    /// <summary>Until somebody stops the host, or <paramref name="cancellationToken"/> does.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => _app.StopAsync(cancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Null for what is a defect of ours: that is shown with its stack.</summary>
    private static string? Reason(Exception exception, int port, string dataDirectory) => exception switch
    {
        IOException { InnerException: AddressInUseException } => $"port {port} is in use: stop what uses it, or take another --port.",
        SocketException or IOException { InnerException: SocketException } => $"cannot listen on port {port}: {exception.Message}",
        OptionsValidationException invalid => "configuration is not valid:\n" + string.Join('\n', invalid.Failures),
        DataDirectoryException or StorageUnavailableException or InvalidOperationException => exception.Message,
        UnauthorizedAccessException or IOException => $"cannot use the data directory {dataDirectory}: {exception.Message}",
        _ => null,
    };
}
