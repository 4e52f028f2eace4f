using RemoteExecutor.Core.Datasets.Files;

namespace RemoteExecutor.Core.Datasets;

/// <summary>
/// Which paths may be a data set. Symbolic links are resolved once, at registration; later the registered path must still be free of them,
/// so that a link that is put in its place mounts nothing else.
/// </summary>
public static class DatasetPath
{
    private const int MaxLinks = 40;

    /// <summary>The kernel's and the machine's own. <c>/run</c> is full of sockets and of other people's secrets.</summary>
    private static readonly string[] SystemFolders = ["/dev", "/proc", "/run", "/sys"];

    /// <summary>The path without links.</summary>
    /// <param name="path">Absolute.</param>
    /// <param name="own">The host's own folders: neither they, nor what is in them, nor what they are in.</param>
    /// <exception cref="DatasetException">It may not be a data set.</exception>
    public static string Resolve(string path, IEnumerable<string> own)
    {
        if (!OperatingSystem.IsLinux()) throw new DatasetException("data sets need Linux");
        if (!Path.IsPathRooted(path)) throw new DatasetException($"{path} is not an absolute path");
        if (path.Any(char.IsControl)) throw new DatasetException("the path holds control characters");
        var resolved = Canonical(Path.GetFullPath(path)) ?? throw new DatasetException($"{path} leads through too many symbolic links");
        if (FaultOf(resolved) is { } fault) throw new DatasetException($"{resolved} {fault}");
        foreach (var folder in own.Select(folder => Canonical(Path.GetFullPath(folder))).OfType<string>())
        {
            if (IsWithin(resolved, folder)) throw new DatasetException($"{resolved} belongs to the host itself");
            if (IsWithin(folder, resolved)) throw new DatasetException($"{resolved} contains {folder}, which belongs to the host itself");
        }

        CheckReadable(resolved);
        return resolved;
    }

    /// <summary>What keeps a registered path from being mounted now, as the rest of a sentence about it; null when nothing does.</summary>
    public static string? FaultOf(string registered)
    {
        if (registered == "/") return "is the root of everything";
        if (SystemFolders.FirstOrDefault(folder => IsWithin(registered, folder)) is { } system) return $"is part of {system}, which is the machine's own";
        if (Canonical(registered) != registered) return "is or leads through a symbolic link, which it did not when it was registered";
        return FileStatus.Of(registered)?.Kind switch
        {
            null => "does not exist, or this user may not look there",
            FileKind.File or FileKind.Folder => null,
            _ => "is neither a file nor a folder",
        };
    }

    internal static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(folder.EndsWith('/') ? folder : folder + "/", StringComparison.Ordinal);

    private static void CheckReadable(string path)
    {
        try
        {
            if (Directory.Exists(path)) _ = Directory.EnumerateFileSystemEntries(path).Any();
            else File.OpenHandle(path).Dispose();
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or IOException)
        {
            throw new DatasetException($"{path} cannot be read by this user", fault);
        }
    }

    /// <summary>realpath(3), but what does not exist is left as it is. Null when there is no end of links.</summary>
    private static string? Canonical(string path)
    {
        var pending = new Stack<string>(path.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse());
        var resolved = "";
        for (var links = 0; pending.TryPop(out var part);)
        {
            if (part == ".") continue;
            if (part == "..")
            {
                resolved = resolved.Length == 0 ? "" : resolved[..resolved.LastIndexOf('/')];
                continue;
            }

            var next = resolved + "/" + part;
            if (FileStatus.Of(next) is not { Kind: FileKind.Link } || new FileInfo(next).LinkTarget is not { } target)
            {
                resolved = next;
                continue;
            }

            if (++links > MaxLinks) return null;
            if (target.StartsWith('/')) resolved = "";
            foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse()) pending.Push(step);
        }

        return resolved.Length == 0 ? "/" : resolved;
    }
}
