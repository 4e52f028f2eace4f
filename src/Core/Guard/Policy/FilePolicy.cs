using System.Collections.Frozen;

namespace RemoteExecutor.Core.Guard.Policy;

/// <summary>What the policy says of files.</summary>
internal sealed class FilePolicy(FileLists lists)
{
    public FrozenSet<string> WriteMethods { get; } = lists.WriteMethods.ToFrozenSet();
    public FrozenSet<string> PathWrites { get; } = lists.PathWrites.ToFrozenSet();
    public FrozenSet<string> LinkMethods { get; } = lists.LinkMethods.ToFrozenSet();
    public FrozenSet<string> KnownPathWrites { get; } = lists.KnownPathWrites.ToFrozenSet();

    /// <summary>Where to write, for messages.</summary>
    public string ScratchName { get; } = lists.Scratch.Count > 0 ? lists.Scratch[0] : lists.WorkingDirectory;

    public bool MayWrite(string path)
    {
        var full = PathText.Normalise(PathText.WithoutScheme(path), lists.WorkingDirectory);
        return lists.Scratch.Any(folder => PathText.IsUnder(full, folder)) || lists.Harmless.Contains(full);
    }

    /// <summary>For a path of which only the beginning is known: it can be nowhere but outside.</summary>
    public bool LeavesScratch(string beginning) =>
        Stem(beginning) is { } folder && !lists.Scratch.Any(scratch => PathText.IsUnder(folder, scratch) || PathText.IsUnder(scratch, folder));

    /// <summary>For a path of which only the beginning is known: it names a folder of scratch, or a file in the working directory.</summary>
    public bool IsBegunInScratch(string beginning)
    {
        if (beginning.Length == 0 || (beginning[0] == '/' && beginning.LastIndexOf('/') == 0)) return false;
        return Stem(beginning) is { } folder && lists.Scratch.Any(scratch => PathText.IsUnder(folder, scratch));
    }

    public bool IsProtected(string path)
    {
        path = PathText.WithoutScheme(path);
        // What glob may match begins before its first wildcard.
        var wildcard = path.AsSpan().IndexOfAny("*?[");
        if (wildcard >= 0) return IsBegunInProtected(path[..wildcard]);
        var full = PathText.Normalise(path, lists.WorkingDirectory);
        return full == "/" || (lists.Protected.Any(folder => PathText.IsUnder(full, folder)) && !lists.Harmless.Contains(full));
    }

    /// <summary>For a path of which only the beginning is known.</summary>
    public bool IsBegunInProtected(string beginning) => Stem(beginning) is { } folder && (folder == "/" || lists.Protected.Any(system => PathText.IsUnder(folder, system)));

    /// <summary>The folder that the beginning of a path surely names; null when there is none.</summary>
    private string? Stem(string beginning)
    {
        beginning = PathText.WithoutScheme(beginning);
        if (beginning.Length == 0) return null;
        var slash = beginning.LastIndexOf('/');
        return PathText.Normalise(slash < 0 ? "." : beginning[..(slash + 1)], lists.WorkingDirectory);
    }
}
