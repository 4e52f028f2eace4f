using System.Collections.Frozen;

namespace RemoteExecutor.Core.Guard.Policy;

/// <summary>What the policy says of files.</summary>
internal sealed class FilePolicy(FileLists lists)
{
    public FileLists Lists => lists;
    public FrozenSet<string> WriteMethods { get; } = lists.WriteMethods.ToFrozenSet();
    public FrozenSet<string> PathWrites { get; } = lists.PathWrites.ToFrozenSet();
    public FrozenSet<string> PathClasses { get; } = lists.PathClasses.ToFrozenSet();
    public FrozenSet<string> PathJoins { get; } = lists.PathJoins.ToFrozenSet();
    public FrozenSet<string> Readers { get; } = lists.Readers.ToFrozenSet();

    /// <summary>Where to write, for messages.</summary>
    public string ScratchName { get; } = lists.Scratch.Count > 0 ? lists.Scratch[0] : lists.WorkingDirectory;

    public bool MayWrite(string path)
    {
        var full = PathText.Normalise(path, lists.WorkingDirectory);
        return lists.Scratch.Any(folder => PathText.IsUnder(full, folder)) || lists.Harmless.Contains(full);
    }

    public bool IsProtected(string path)
    {
        var full = PathText.Normalise(path, lists.WorkingDirectory);
        return full == "/" || (lists.Protected.Any(folder => PathText.IsUnder(full, folder)) && !lists.Harmless.Contains(full));
    }
}
