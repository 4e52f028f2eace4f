namespace RemoteExecutor.Testing.Sandboxes;

/// <summary>The sandbox's root filesystem, made once for each version of <c>sandbox/</c>, for tests of the native provider.</summary>
public static class RootFs
{
    private static readonly Lazy<Task<string>> Made = new(BuildAsync);

    /// <summary>Its folder. Skips the test where the native provider cannot work.</summary>
    public static async Task<string> RequireAsync(CancellationToken cancellationToken)
    {
        Requirement.Met(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "The native provider needs Linux and root.");
        Requirement.Met(File.Exists("/usr/bin/runc") || File.Exists("/usr/sbin/runc") || File.Exists("/usr/local/bin/runc"), "runc is not installed.");
        return await Made.Value.WaitAsync(cancellationToken);
    }

    private static async Task<string> BuildAsync()
    {
        using var bounded = new CancellationTokenSource(TimeSpan.FromMinutes(10));
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        var build = Path.Combine(Repository.Root, "sandbox", "build");
        var folder = Path.Combine(cache, "remote-executor", "rootfs-" + await Tool.RunAsync(build, ["version"], bounded.Token));
        await Tool.RunAsync(build, ["rootfs", folder], bounded.Token);
        return folder;
    }
}
