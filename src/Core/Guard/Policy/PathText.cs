using System.Buffers;

namespace RemoteExecutor.Core.Guard.Policy;

/// <summary>POSIX paths as text: nothing here looks at a file system.</summary>
internal static class PathText
{
    private static readonly SearchValues<char> SchemeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-:");

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

    /// <summary>The path of a <c>file:</c> URL.</summary>
    public static string WithoutScheme(string path)
    {
        const string Scheme = "file:";
        if (!path.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return path;
        var rest = path[Scheme.Length..];
        if (!rest.StartsWith("//", StringComparison.Ordinal)) return rest;
        // What stands before the next slash is a host.
        var slash = rest.IndexOf('/', 2);
        return slash < 0 ? "/" : rest[slash..];
    }

    /// <summary>True for an address of another machine, <c>https://…</c>, <c>s3://…</c>.</summary>
    public static bool IsRemote(string path)
    {
        var colon = path.IndexOf("://", StringComparison.Ordinal);
        return colon > 1 && path.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0 && !path.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
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
