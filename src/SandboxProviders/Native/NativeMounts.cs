namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>A file system in memory for each sandbox: nothing of a run ever reaches a disk, and a flood of the channel has an end.</summary>
internal static class NativeMounts
{
    /// <summary>Configuration, a request of 17 MiB, a channel of 1 MiB, and room.</summary>
    private const int SizeMb = 24;

    public static bool IsMounted(string folder) =>
        File.ReadLines("/proc/self/mountinfo").Any(line => line.Split(' ') is { Length: > 4 } fields && fields[4] == folder);

    public static void Ensure(string folder)
    {
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (!IsMounted(folder)) Kernel.MountMemory(folder, SizeMb);
    }

    public static void Remove(string folder)
    {
        if (!Directory.Exists(folder)) return;
        while (IsMounted(folder)) Kernel.Unmount(folder);
        Directory.Delete(folder, recursive: true);
    }
}
