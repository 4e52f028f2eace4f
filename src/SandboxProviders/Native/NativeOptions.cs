using System.ComponentModel.DataAnnotations;

namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>Section <c>RemoteExecutor:Native</c>.</summary>
public sealed class NativeOptions
{
    public const string Section = "RemoteExecutor:Native";

    public const string DefaultState = "/run/remote-executor";

    /// <summary>
    /// The root filesystem that <c>sandbox/build rootfs DIR</c> made. Default: <c>remote-executor/rootfs</c> in the user's cache folder.
    /// </summary>
    public string RootFs { get; set; } = Path.Combine(CacheFolder(), "remote-executor", "rootfs");

    /// <summary>Where the sandboxes of this machine are kept. Hosts that share it see each other's sandboxes, as with one Docker daemon.</summary>
    [Required]
    public string StateDirectory { get; set; } = DefaultState;

    /// <summary>The runtime, by path or as found in PATH.</summary>
    [Required]
    public string Runc { get; set; } = "runc";

    private static string CacheFolder() =>
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache
            ? cache
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
}
