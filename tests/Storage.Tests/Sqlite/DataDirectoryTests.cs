using RemoteExecutor.Storage.Sqlite;
using RemoteExecutor.Storage.Tests.Contracts;
using RemoteExecutor.Testing;

namespace RemoteExecutor.Storage.Tests.Sqlite;

public sealed class DataDirectoryTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("rex-datadir-").FullName;

    private string Data => Path.Combine(root, "deep", "data");

    [Fact]
    public async Task Open_NewDirectory_EverythingInItIsOwnerOnly()
    {
        Requirement.Met(!OperatingSystem.IsWindows(), "Unix permissions");
        await using (var harness = new SqliteHarness(Data))
        {
            await harness.Executions.CreateAsync(Samples.Record(), claim: null, TestContext.Current.CancellationToken);
            await harness.Inputs.PutAsync(Samples.NewId(), "1"u8.ToArray(), TestContext.Current.CancellationToken);

            var names = Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories).ToList();
            Assert.Contains(names, name => name.EndsWith("-wal", StringComparison.Ordinal));
#pragma warning disable CA1416 // Skipped on Windows above.
            Assert.All(names, name => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(name)));
            Assert.All(
                Directory.EnumerateDirectories(Data).Append(Data),
                name => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(name)));
#pragma warning restore CA1416
        }
    }

    [Fact]
    public void Open_InUse_IsRefusedWithAPlainSentence_AndFreeAgainAfterwards()
    {
        using (DataDirectory.Open(Data))
        {
            var refused = Assert.Throws<DataDirectoryException>(() => DataDirectory.Open(Data));
            Assert.Contains("Another host process is using the data directory", refused.Message, StringComparison.Ordinal);
        }

        DataDirectory.Open(Data).Dispose();
    }

    [Fact]
    public async Task Open_UsedByAnotherProcess_IsRefusedUntilThatIsKilled()
    {
        using var other = await CrashWriter.StartAsync(Data, TestContext.Current.CancellationToken);

        Assert.Throws<DataDirectoryException>(() => DataDirectory.Open(Data));
        await other.KillAsync();
        DataDirectory.Open(Data).Dispose();
    }

    [Fact]
    public void Open_DirectoryOfOthers_IsRefusedAndKeepsItsPermissions()
    {
        Requirement.Met(!OperatingSystem.IsWindows(), "Unix permissions");
#pragma warning disable CA1416 // Skipped on Windows above.
        const UnixFileMode shared = (UnixFileMode)0b111_101_101;
        File.WriteAllText(Path.Combine(root, "something"), "");
        File.SetUnixFileMode(root, shared);

        Assert.Throws<DataDirectoryException>(() => DataDirectory.Open(root));

        Assert.Equal(shared, File.GetUnixFileMode(root));
#pragma warning restore CA1416
    }

    [Fact]
    public void Open_PathIsAFile_IsRefusedWithAPlainSentence()
    {
        var file = Path.Combine(root, "file");
        File.WriteAllText(file, "");

        Assert.Throws<DataDirectoryException>(() => DataDirectory.Open(file));
        Assert.Throws<DataDirectoryException>(() => DataDirectory.Open(Path.Combine(file, "below")));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
