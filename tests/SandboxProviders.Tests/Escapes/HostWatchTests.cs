using System.Net.Sockets;
using System.Text.Json;

namespace RemoteExecutor.SandboxProviders.Tests.Escapes;

/// <summary>The watch that shows nothing in <see cref="EscapeProgramTests"/> does show what it is for.</summary>
public sealed class HostWatchTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rex-watch-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Changes_FileWrittenOnTheHost_IsSeen()
    {
        using var watch = new HostWatch(sharedRoot: null, [folder]);
        Assert.Empty(watch.Changes());
        var escaped = Path.Combine(folder, "escaped");
        File.WriteAllText(escaped, "");
        Assert.Equal([$"changed: {escaped}"], watch.Changes());
        File.Delete(escaped);
        Assert.Empty(watch.Changes());
    }

    [Fact]
    public async Task Changes_ConnectionAndOverwrittenFile_AreSeen()
    {
        using var watch = new HostWatch(sharedRoot: null, [folder]);
        var hints = JsonDocument.Parse(watch.Hints).RootElement;
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", hints.GetProperty("port").GetInt32(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(hints.GetProperty("file").GetString()!, "overwritten", TestContext.Current.CancellationToken);
        Assert.Equal(2, watch.Changes().Count);
    }

    [Fact]
    public void Changes_FileInTheSharedRoot_IsSeen()
    {
        Directory.CreateDirectory(folder + "/etc");
        using var watch = new HostWatch(folder, ["/etc"]);
        File.WriteAllText(folder + "/etc/passwd", "");
        Assert.Equal([$"changed: {folder}/etc/passwd"], watch.Changes());
    }
}
