using System.Globalization;

namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>
/// The control groups of sandboxes: one folder in the unified hierarchy (version 2), or one per controller (version 1), or both.
/// </summary>
internal static class Cgroups
{
    private const string Parent = "remote-executor";
    private const string Mounted = "/sys/fs/cgroup";
    private const int SigKill = 9;
    private const int RemovalTries = 100;

    private static readonly TimeSpan RemovalPause = TimeSpan.FromMilliseconds(20);

    /// <summary>As the runtime wants it: below the root of each hierarchy.</summary>
    public static string PathOf(string sandboxId) => $"/{Parent}/{sandboxId}";

    public static bool IsVersion2 => File.Exists(Path.Combine(Mounted, "cgroup.controllers"));

    /// <summary>True when a swap limit can be set; without swap accounting the runtime would refuse it.</summary>
    public static bool CanLimitSwap => IsVersion2 || File.Exists(Path.Combine(Mounted, "memory", "memory.memsw.limit_in_bytes"));

    /// <summary>What of the sandbox's groups exists, in any hierarchy.</summary>
    public static string[] Existing(string sandboxId) =>
        [.. Hierarchies().Select(hierarchy => Path.Combine(hierarchy, Parent, sandboxId)).Where(Directory.Exists)];

    /// <summary>True when the process is one of the sandbox's.</summary>
    public static bool Contains(string sandboxId, int pid)
    {
        try
        {
            var path = PathOf(sandboxId);
            return File.ReadLines($"/proc/{pid}/cgroup").Any(line => line.EndsWith(path, StringComparison.Ordinal) || line.Contains(path + "/", StringComparison.Ordinal));
        }
        catch (IOException)
        {
            // The process is gone.
            return false;
        }
    }

    /// <summary>True when the kernel killed something in the sandbox for memory. Asked before the groups are removed.</summary>
    public static bool WasOutOfMemory(string sandboxId) =>
        Existing(sandboxId)
            .SelectMany(folder => (string[])[Path.Combine(folder, "memory.events"), Path.Combine(folder, "memory.oom_control")])
            .Where(File.Exists)
            .SelectMany(File.ReadLines)
            .Select(line => line.Split(' '))
            .Any(words => words is ["oom_kill", var count] && long.Parse(count, CultureInfo.InvariantCulture) > 0);

    /// <summary>Kills what is in the groups and removes them.</summary>
    /// <exception cref="IOException">Something in there does not die.</exception>
    public static async Task RemoveAsync(string sandboxId, CancellationToken cancellationToken)
    {
        for (var tries = 0; Existing(sandboxId) is { Length: > 0 } folders; tries++)
        {
            if (tries == RemovalTries) throw new IOException("The control group of the sandbox cannot be removed: something in it does not die.");
            foreach (var folder in folders)
            {
                Kill(folder);
                TryRemove(folder);
            }

            if (Existing(sandboxId).Length > 0) await Task.Delay(RemovalPause, cancellationToken);
        }
    }

    /// <summary>Null when groups can be made; otherwise what is in the way.</summary>
    public static string? Problem()
    {
        if (!IsVersion2 && !Directory.Exists(Path.Combine(Mounted, "memory")))
            return $"no memory controller is mounted below {Mounted}";
        if (!IsVersion2 && !Directory.Exists(Path.Combine(Mounted, "pids")))
            return $"no pids controller is mounted below {Mounted}";
        try
        {
            Directory.CreateDirectory(Path.Combine(IsVersion2 ? Mounted : Path.Combine(Mounted, "memory"), Parent));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"control groups below {Mounted} cannot be made";
        }
    }

    private static IEnumerable<string> Hierarchies() => Directory.EnumerateDirectories(Mounted).Prepend(Mounted);

    private static void Kill(string folder)
    {
        try
        {
            foreach (var line in File.ReadLines(Path.Combine(folder, "cgroup.procs"))) _ = Kernel.Kill(int.Parse(line, CultureInfo.InvariantCulture), SigKill);
        }
        catch (IOException)
        {
            // Removed meanwhile; whether it is gone is looked at by the caller.
        }
    }

    private static void TryRemove(string folder)
    {
        try
        {
            // Its files cannot be removed and need not be.
            foreach (var child in Directory.EnumerateDirectories(folder)) Directory.Delete(child);
            Directory.Delete(folder);
        }
        catch (IOException)
        {
            // Still in use, or gone; whether it is gone is looked at by the caller.
        }
    }

}
