using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace RemoteExecutor.Functions.Tests.Hosting;

/// <summary>A Functions host in a process of its own, with its worker, so that both can be killed.</summary>
internal sealed class FunctionsProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(150);

    private readonly Process process;
    private readonly ConcurrentQueue<string> log = [];

    private FunctionsProcess(ProcessStartInfo start, int port)
    {
        BaseUrl = new Uri($"http://127.0.0.1:{port}/");
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri BaseUrl { get; }

    /// <summary>Everything that host and worker wrote.</summary>
    public string Log => string.Join('\n', log);

    /// <summary>Returns when the host answers.</summary>
    public static async Task<FunctionsProcess> StartAsync(IEnumerable<KeyValuePair<string, string>> settings)
    {
        var port = FreePort();
        var start = FunctionsCommand.Start(port);
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        var host = new FunctionsProcess(start, port);
        try
        {
            await host.UntilHealthyAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary><c>kill -9</c> of host and worker.</summary>
    public async Task KillAsync()
    {
        var all = ChildrenOf(process.Id).Prepend(process.Id).ToList();
        foreach (var pid in all) _ = Kill(pid, 9);
        await process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Asks it to stop, as a platform does before it takes an instance away.</summary>
    public async Task StopAsync()
    {
        var children = ChildrenOf(process.Id);
        Assert.Equal(0, Kill(process.Id, 15));
        await process.WaitForExitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(90));
        foreach (var pid in children) await GoneAsync(pid);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await KillAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task UntilHealthyAsync()
    {
        using var http = new HttpClient { BaseAddress = BaseUrl, Timeout = TimeSpan.FromSeconds(10) };
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < StartLimit && !process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("api/v1/remote-executor/health", UriKind.Relative), TestContext.Current.CancellationToken);
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet.
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"The Functions host did not start. It wrote:\n{Log}");
    }

    private void Keep(string? line)
    {
        if (line is not null) log.Enqueue(line);
    }

    /// <summary>The host's worker, and what that may have started.</summary>
    private static List<int> ChildrenOf(int pid)
    {
        var children = Directory.GetDirectories("/proc").Select(Path.GetFileName)
            .Where(name => int.TryParse(name, out _)).Select(name => int.Parse(name!, System.Globalization.CultureInfo.InvariantCulture))
            .Where(other => ParentOf(other) == pid).ToList();
        return [.. children, .. children.SelectMany(ChildrenOf)];
    }

    private static int ParentOf(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    private static async Task GoneAsync(int pid)
    {
        var clock = Stopwatch.StartNew();
        while (Directory.Exists($"/proc/{pid}") && ParentOf(pid) != 0)
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"Worker {pid} outlives its host.");
            await Task.Delay(100);
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int pid, int signal);
}
