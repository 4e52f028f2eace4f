namespace RemoteExecutor.Storage.Sqlite;

/// <summary>
/// The data directory of one embedded host: readable by its owner only, and used by one process at a time. The lock is the
/// kernel's, so it ends with the process, however that dies.
/// </summary>
public sealed class DataDirectory : IDisposable
{
    internal const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    internal const UnixFileMode OwnerOnlyFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const string LockName = "host.lock";

    private readonly FileStream heldLock;

    private DataDirectory(string path, FileStream heldLock)
    {
        Path = path;
        this.heldLock = heldLock;
    }

    /// <summary>Absolute path.</summary>
    public string Path { get; }

    /// <summary>Makes the directory when it is missing, and takes its lock until this object is disposed or the process ends.</summary>
    /// <exception cref="DataDirectoryException">In use by another process, open to other users, or not writable; the message says what to do.</exception>
    public static DataDirectory Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        try
        {
            MakePrivate(full);
            return new DataDirectory(full, TakeLock(full));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DataDirectoryException($"The data directory {full} cannot be used: {FileFaults.Explain(error)}", error);
        }
    }

    /// <summary>A folder inside the data directory, owner-only.</summary>
    public string Folder(string name)
    {
        var folder = System.IO.Path.Combine(Path, name);
        MakePrivate(folder);
        return folder;
    }

    public void Dispose() => heldLock.Dispose();

    /// <summary>Makes a folder that only its owner can look into.</summary>
    /// <exception cref="DataDirectoryException">It is somebody else's, or open to others.</exception>
    internal static void MakePrivate(string path)
    {
        if (!Directory.Exists(path))
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
            else Directory.CreateDirectory(path, OwnerOnly);
            return;
        }

        if (OperatingSystem.IsWindows()) return;
        var mode = File.GetUnixFileMode(path);
        if ((mode & ~OwnerOnly) == 0) return;

        // Somebody else's directory, /tmp for instance, must not lose its permissions because of a wrong --data.
        var isOurs = File.Exists(System.IO.Path.Combine(path, LockName)) || !Directory.EnumerateFileSystemEntries(path).Any();
        if (!isOurs || mode.HasFlag(UnixFileMode.StickyBit))
            throw new DataDirectoryException(
                $"The data directory {path} is open to other users and holds other things. Choose an empty or new directory, or run: chmod 700 {path}");
        File.SetUnixFileMode(path, OwnerOnly);
    }

    private static FileStream TakeLock(string path)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnlyFile;
        try
        {
            return new FileStream(System.IO.Path.Combine(path, LockName), options);
        }
        catch (IOException error) when (FileFaults.IsLocked(error))
        {
            throw new DataDirectoryException(
                $"Another host process is using the data directory {path}. Stop it first, or give this one a data directory of its own.", error);
        }
    }
}

/// <summary>The data directory cannot be used. The message is one for the operator.</summary>
public sealed class DataDirectoryException(string message, Exception? inner = null) : Exception(message, inner);
