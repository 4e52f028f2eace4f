namespace RemoteExecutor.Core.Guard.Policy;

/// <summary>POSIX paths as text: nothing here looks at a file system.</summary>
internal static class PathText
{
    /// <summary>Absolute, without <c>.</c>, <c>..</c> and doubled slashes.</summary>
    public static string Normalise(string path, string workingDirectory)
    {
        var parts = new List<string>();
        foreach (var part in Join(workingDirectory, path).Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
        }
        return "/" + string.Join('/', parts);
    }

    /// <summary>As <c>os.path.join</c> does it.</summary>
    public static string Join(string left, string right)
    {
        if (right.StartsWith('/') || left.Length == 0) return right;
        return left.EndsWith('/') ? left + right : left + "/" + right;
    }

    public static bool IsUnder(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || path[folder.Length] == '/');
}
