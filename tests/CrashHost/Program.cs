using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RemoteExecutor.CrashHost;
using RemoteExecutor.EmbeddedHost;
using RemoteExecutor.EmbeddedHost.Journal;

// Arguments: data directory, provider, and optionally where to stop: step and before|after.
var settings = new EmbeddedHostSettings { Port = 0, DataDirectory = args[0], Provider = args[1] };
await using var app = await EmbeddedHostApp.CreateAsync(settings, services =>
{
    if (args.Length < 4) return;
    services.AddSingleton<IExecutionJournal>(provider =>
        new PausingJournal(ActivatorUtilities.CreateInstance<SqliteExecutionJournal>(provider), args[2], args[3] == "after"));
});
await app.StartAsync();
Console.WriteLine("listening on " + app.Urls.Single());
await app.WaitForShutdownAsync();
