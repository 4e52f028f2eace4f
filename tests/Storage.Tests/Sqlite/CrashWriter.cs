using System.Diagnostics;

namespace RemoteExecutor.Storage.Tests.Sqlite;

/// <summary>A process that writes into a data directory until it is killed.</summary>
internal sealed class CrashWriter : IDisposable
{
    private readonly Process process;

    private CrashWriter(Process process) => this.process = process;

    public static async Task<CrashWriter> StartAsync(string dataDirectory, CancellationToken cancellationToken)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "RemoteExecutor.StorageCrashWriter.dll");
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileName(path) == "dotnet" ? path : "dotnet", [program, dataDirectory])
        {
            RedirectStandardOutput = true,
        })!;
        var writer = new CrashWriter(process);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(60));
        Assert.Equal("open", await process.StandardOutput.ReadLineAsync(timeout.Token));
        return writer;
    }

    /// <summary>Reads <paramref name="count"/> acknowledged entries: execution id and sequence.</summary>
    public async Task<List<(string Id, int Sequence)>> ReadAsync(int count, CancellationToken cancellationToken)
    {
        var entries = new List<(string, int)>();
        while (entries.Count < count && await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            entries.Add(Parse(line));
        return entries;
    }

    /// <summary>SIGKILL. Returns what it had still said.</summary>
    public async Task<List<(string Id, int Sequence)>> KillAsync()
    {
        process.Kill();
        var rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        // The last line may be cut off.
        return [.. rest.Split('\n')[..^1].Select(Parse)];
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private static (string, int) Parse(string line) =>
        line.Split(' ') is [var id, var sequence] ? (id, int.Parse(sequence, System.Globalization.CultureInfo.InvariantCulture)) : throw new FormatException(line);
}
