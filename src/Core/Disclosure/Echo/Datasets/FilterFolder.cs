namespace RemoteExecutor.Core.Disclosure.Echo.Datasets;

/// <summary>Where filters are kept: one file for each data set, of its last version. Whoever reads one can ask it whether a value is in the data.</summary>
internal sealed class FilterFolder(string path)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string FileOf(DatasetVersion version) => Path.Combine(path, version.PathKey + ".echo");

    /// <exception cref="IOException">The folder is there and not for its owner alone: somebody else may have put it there.</exception>
    public void Make()
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
