using Microsoft.Extensions.Options;

namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>
/// Where things are. Lock and labels of a sandbox are the first that exists of it and the last that is removed. Everything else that is
/// written lives in <see cref="Folder"/>, a small file system in memory.
/// </summary>
internal sealed class SandboxFiles(IOptions<NativeOptions> options)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private string State => Path.GetFullPath(options.Value.StateDirectory);

    /// <summary>runc's own state, one folder per container.</summary>
    public string RuncRoot => Path.Combine(State, "runc");

    private string LocksFolder => Path.Combine(State, "locks");

    private string LabelsFolder => Path.Combine(State, "labels");

    private string SandboxesFolder => Path.Combine(State, "sandboxes");

    public string Lock(string sandboxId) => Path.Combine(LocksFolder, sandboxId);

    public string Labels(string sandboxId) => Path.Combine(LabelsFolder, sandboxId + ".json");

    public string Folder(string sandboxId) => Path.Combine(SandboxesFolder, sandboxId);

    public string Config(string sandboxId) => Path.Combine(Folder(sandboxId), "config.json");

    public string Request(string sandboxId) => Path.Combine(Folder(sandboxId), "request");

    public string Channel(string sandboxId) => Path.Combine(Folder(sandboxId), "channel");

    /// <summary>Where the data sets of a sandbox are held in place.</summary>
    public string Datasets(string sandboxId) => Path.Combine(Folder(sandboxId), "data");

    public string Pid(string sandboxId) => Path.Combine(Folder(sandboxId), "pid");

    /// <summary>Names the latest try to start; written before the runtime is called.</summary>
    public string Attempt(string sandboxId) => Path.Combine(Folder(sandboxId), "attempt");

    public string RuncLog(string sandboxId) => Path.Combine(Folder(sandboxId), "runc.log");

    public string RuncState(string sandboxId) => Path.Combine(RuncRoot, sandboxId);

    public void MakeFolders()
    {
        foreach (var folder in (string[])[State, RuncRoot, LocksFolder, LabelsFolder, SandboxesFolder]) Directory.CreateDirectory(folder, OwnerOnly);
    }

    /// <summary>Ids of everything that exists in any form, also of what a crash left half-made.</summary>
    public IEnumerable<string> Known()
    {
        if (!Directory.Exists(State)) return [];
        return Names(LabelsFolder, "*.json").Select(name => name[..^".json".Length])
            .Concat(Names(LocksFolder, "*"))
            .Concat(Names(SandboxesFolder, "*"))
            .Concat(Names(RuncRoot, "*"))
            .Where(SandboxName.IsValid)
            .Distinct()
            .ToArray();
    }

    private static IEnumerable<string> Names(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder, pattern).Select(path => Path.GetFileName(path)) : [];
}
