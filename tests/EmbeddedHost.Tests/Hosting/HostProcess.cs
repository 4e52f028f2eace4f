using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace RemoteExecutor.EmbeddedHost.Tests.Hosting;

/// <summary>An embedded host in a process of its own, so that it can be killed.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly BlockingCollection<string> lines = [];
    private readonly ConcurrentQueue<string> log = [];

    private HostProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text) lines.Add(text);
        };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text) log.Enqueue(text);
        };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri BaseUrl { get; private set; } = null!;

    /// <summary>Everything that the process wrote to standard error.</summary>
    public string Log => string.Join('\n', log);

    /// <summary>Starts a host; with <paramref name="pauseAt"/> it stops for ever at that step (<c>before</c> or <c>after</c> it is journalled).</summary>
    /// <param name="settings">Configuration keys and values.</param>
    public static HostProcess Start(
        string dataDirectory, string provider, (string Step, string Moment)? pauseAt, IEnumerable<(string Key, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "RemoteExecutor.CrashHost.dll"), dataDirectory, provider },
        };
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        if (pauseAt is { } pause)
        {
            start.ArgumentList.Add(pause.Step);
            start.ArgumentList.Add(pause.Moment);
        }

        var host = new HostProcess(start);
        var line = host.NextLine("listening on ");
        host.BaseUrl = new Uri(line["listening on ".Length..]);
        return host;
    }

    public void WaitUntilPaused() => NextLine("paused");

    public async Task KillAsync()
    {
        Assert.Equal(0, Kill(process.Id, 9));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Asks it to stop, as <c>systemctl stop</c> would, and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        Assert.Equal(0, Kill(process.Id, 15));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(40));
        return process.ExitCode;
    }

    /// <summary>Resident memory in MiB.</summary>
    public double MemoryMb
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1048576.0;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await KillAsync();
        process.Dispose();
        lines.Dispose();
    }

    private string NextLine(string beginning)
    {
        var clock = Stopwatch.StartNew();
        while (lines.TryTake(out var line, StartLimit - clock.Elapsed is { Ticks: > 0 } left ? left : TimeSpan.Zero))
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal)) return line;
        }

        throw new TimeoutException($"The host did not say '{beginning}'. It logged:\n{Log}");
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int pid, int signal);
}
