namespace RemoteExecutor.Api.Auth;

/// <summary>Files and folders that only their owner may touch. On Windows the profile's access list does this.</summary>
internal static class OwnerOnly
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private const UnixFileMode Others =
        OthersWrite | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    public static FileStreamOptions Options(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = Owner;
        return options;
    }

    /// <summary>Makes the folder if it is not there; refuses one whose files others could replace.</summary>
    public static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(path, Owner | UnixFileMode.UserExecute);
        if ((File.GetUnixFileMode(path) & OthersWrite) != 0)
            throw new InvalidOperationException($"Others may write to {path}. Type: chmod go-w '{path}'");
    }

    /// <summary>Refuses a file that others could have read, and a link, which may point anywhere.</summary>
    public static void Check(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        if (new FileInfo(path).LinkTarget is not null) throw new InvalidOperationException($"{path} is a link; it must be a file.");
        if ((File.GetUnixFileMode(path) & Others) != 0)
            throw new InvalidOperationException($"Others may read {path}. Delete it: the next start makes a new one, and old tokens end.");
    }
}
