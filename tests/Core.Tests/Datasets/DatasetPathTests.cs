using System.Net.Sockets;
using RemoteExecutor.Core.Datasets;

namespace RemoteExecutor.Core.Tests.Datasets;

public sealed class DatasetPathTests : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("rex-path-").FullName;

    public DatasetPathTests() => File.WriteAllText(Path.Combine(place, "a.csv"), "a\n1\n");

    public void Dispose() => Directory.Delete(place, recursive: true);

    [Fact]
    public void Resolve_Link_GivesWhatItPointsTo()
    {
        File.CreateSymbolicLink(At("one"), "two/../a.csv");
        Directory.CreateDirectory(At("two"));
        Directory.CreateSymbolicLink(At("three"), place);
        Assert.Equal(At("a.csv"), DatasetPath.Resolve(At("one"), []));
        Assert.Equal(At("a.csv"), DatasetPath.Resolve(At("three/three/one"), []));
        Assert.Equal(At("a.csv"), DatasetPath.Resolve(At("two/..//./a.csv"), []));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/proc/self/environ")]
    [InlineData("/sys")]
    [InlineData("/dev/null")]
    [InlineData("/dev/shm")]
    [InlineData("/run")]
    [InlineData("/var/../proc")]
    [InlineData("relative.csv")]
    [InlineData("/tmp/a\nb")]
    [InlineData("/nowhere/at/all")]
    public void Resolve_NoDataSet_IsRefused(string path) => Assert.Throws<DatasetException>(() => DatasetPath.Resolve(path, []));

    [Fact]
    public void Resolve_LinkToTheMachine_IsRefused()
    {
        File.CreateSymbolicLink(At("innocent"), "/proc");
        Assert.Contains("/proc", Assert.Throws<DatasetException>(() => DatasetPath.Resolve(At("innocent/self"), [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_LinkToItself_Ends()
    {
        File.CreateSymbolicLink(At("loop"), At("loop"));
        Assert.Throws<DatasetException>(() => DatasetPath.Resolve(At("loop"), []));
    }

    [Fact]
    public void Resolve_Socket_IsRefused()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(At("socket")));
        Assert.Contains("neither a file nor a folder", Assert.Throws<DatasetException>(() => DatasetPath.Resolve(At("socket"), [])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/host")]
    [InlineData("data/host/datasets")]
    [InlineData("data")]
    [InlineData("link")]
    public void Resolve_TheHostsOwnFolder_IsRefused(string path)
    {
        Directory.CreateDirectory(At("data/host/datasets"));
        Directory.CreateSymbolicLink(At("link"), At("data/host"));
        Assert.Contains("belongs to the host itself", Assert.Throws<DatasetException>(() => DatasetPath.Resolve(At(path), [At("data/host")])).Message, StringComparison.Ordinal);
        Assert.Equal(At("a.csv"), DatasetPath.Resolve(At("a.csv"), [At("data/host"), At("a")]));
    }

    [Fact]
    public void FaultOf_LinkPutInTheWay_IsFound()
    {
        var folder = Directory.CreateDirectory(At("folder")).FullName;
        File.WriteAllText(At("folder/b.csv"), "b\n");
        var registered = DatasetPath.Resolve(At("folder/b.csv"), []);
        Assert.Null(DatasetPath.FaultOf(registered));

        Directory.Move(folder, At("moved"));
        Assert.Contains("does not exist", DatasetPath.FaultOf(registered), StringComparison.Ordinal);
        Directory.CreateSymbolicLink(folder, At("moved"));
        Assert.Contains("symbolic link", DatasetPath.FaultOf(registered), StringComparison.Ordinal);
    }

    private string At(string path) => Path.Combine(place, path);
}
