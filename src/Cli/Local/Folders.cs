using RemoteExecutor.SandboxProviders.Native;

namespace RemoteExecutor.Cli.Local;

/// <summary>Where things are on this machine.</summary>
internal static class Folders
{
    /// <summary>The host's data: <c>$XDG_DATA_HOME/remote-executor</c>.</summary>
    public static string Data(Func<string, string?> variable) => Xdg(variable, "XDG_DATA_HOME", ".local/share");

    /// <summary>The root filesystem that the native provider runs: as configured for the host, else in the cache, since it can be made again.</summary>
    public static string RootFilesystem(Func<string, string?> variable) =>
        variable("RemoteExecutor__Native__RootFs") is { Length: > 0 } set ? set : Path.Combine(Xdg(variable, "XDG_CACHE_HOME", ".cache"), "rootfs");

    /// <summary>Where the native provider keeps its sandboxes, as configured for the host.</summary>
    public static string NativeState(Func<string, string?> variable) =>
        variable("RemoteExecutor__Native__StateDirectory") is { Length: > 0 } set ? set : NativeOptions.DefaultState;

    /// <summary>The checkout that this build of rex belongs to.</summary>
    public static string Checkout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "RemoteExecutor.sln"))) return folder.FullName;
        throw new RexException("This command needs the checkout of the repository that rex was built from; run ./rex there.");
    }

    // The XDG specification: a relative path counts as unset.
    private static string Xdg(Func<string, string?> variable, string name, string fallback)
    {
        var root = variable(name) is { } set && Path.IsPathRooted(set)
            ? set
            : Path.Combine(variable("HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), fallback);
        return Path.Combine(root, "remote-executor");
    }
}
