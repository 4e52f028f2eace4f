namespace RemoteExecutor.Core.Disclosure.Echo.Datasets;

/// <summary>Where filters are kept: one file for each data set, of its last version. Whoever reads one can ask it whether a value is in the data.</summary>
public sealed class EchoFilterFolder(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    internal string FileOf(DatasetVersion version) => Path.Combine(path, version.PathKey + ".echo");

    /// <summary>A folder of the user's own in the temporary folder, for a host that has no data directory.</summary>
    public static EchoFilterFolder Temporary() => new(Path.Combine(Path.GetTempPath(), $"remote-executor-echo-{Environment.UserName}"));

    /// <exception cref="IOException">The folder is there and not for its owner alone: somebody else may have put it there.</exception>
    internal void Make()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(path, OwnerOnly);
        if (new DirectoryInfo(path).LinkTarget is not null || File.GetUnixFileMode(path) != OwnerOnly)
            throw new IOException("The folder of filters must be for its owner alone (mode 700).");
    }
}
