using System.Runtime.InteropServices;
using RemoteExecutor.Core.Datasets.Files;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Core.Tests.Datasets;

public sealed partial class SandboxAccessTests : IDisposable
{
    private const UnixFileMode Closed = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string place = Directory.CreateTempSubdirectory("rex-access-").FullName;

    private string Csv => Path.Combine(place, "a.csv");

    public SandboxAccessTests()
    {
        File.WriteAllText(Csv, "a\n1\n");
        File.SetUnixFileMode(place, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
    }

    public void Dispose() => Directory.Delete(place, recursive: true);

    [Fact]
    public void FirstUnreadable_FilesOfAFolder_AreAllLookedAt()
    {
        File.SetUnixFileMode(Csv, Closed | UnixFileMode.OtherRead);
        Assert.Null(SandboxAccess.FirstUnreadable(place));

        var deep = Directory.CreateDirectory(Path.Combine(place, "deep")).FullName;
        File.SetUnixFileMode(deep, Closed | UnixFileMode.UserExecute | UnixFileMode.OtherRead);
        Assert.Equal(deep, SandboxAccess.FirstUnreadable(place));

        File.SetUnixFileMode(Csv, Closed | UnixFileMode.GroupRead);
        Assert.Equal(Csv, SandboxAccess.FirstUnreadable(Csv));
    }

    [Theory]
    // tag and permissions: 1 owner, 2 user 10001, 4 group, 16 mask, 32 others
    [InlineData(true, "1:6 2:4 4:0 16:4 32:0")]
    [InlineData(false, "1:6 2:4 4:0 16:0 32:0")]
    [InlineData(false, "1:6 2:0 4:4 16:4 32:4")]
    [InlineData(true, "1:6 2:6 4:0 16:6 32:0")]
    public void FirstUnreadable_AccessList_Counts(bool readable, string list)
    {
        byte[] bytes = [2, 0, 0, 0, .. list.Split(' ').SelectMany(entry =>
        {
            var (tag, permissions) = (byte.Parse(entry.Split(':')[0], null), byte.Parse(entry.Split(':')[1], null));
            return (byte[])[tag, 0, permissions, 0, .. BitConverter.GetBytes(tag == 2 ? SandboxAccess.UserId : -1)];
        })];
        Requirement.Met(SetAttribute(Csv, "system.posix_acl_access", bytes, (nuint)bytes.Length, 0) == 0, "The temporary folder takes no access control lists.");
        Assert.Equal(readable ? null : Csv, SandboxAccess.FirstUnreadable(Csv));
    }

    [LibraryImport("libc", EntryPoint = "lsetxattr", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetAttribute(string path, string name, byte[] value, nuint size, int flags);
}
