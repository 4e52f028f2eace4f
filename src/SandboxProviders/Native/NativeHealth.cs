using Microsoft.Extensions.Options;
using RemoteExecutor.Core.Sandboxes;

namespace RemoteExecutor.SandboxProviders.Native;

/// <summary>Says whether this machine can make sandboxes without a daemon, and if not, what to do.</summary>
internal sealed class NativeHealth(IOptions<NativeOptions> options, Runc runc, SandboxFiles files)
{
    private const string RequiredTools = "flock timeout";

    private string VersionFile => Path.Combine(options.Value.RootFs, "opt", "remote-executor", "version");

    public async Task<ProviderHealth> CheckAsync(CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux()) return new(false, "The native provider needs Linux.");
        if (!Environment.IsPrivilegedProcess) return new(false, "The native provider needs root; start the host as root, or use Docker.");
        if (await runc.VersionAsync(cancellationToken) is not { } version)
            return new(false, $"runc is missing ({options.Value.Runc}); install it, for example with `apt-get install runc`.");
        if (RequiredTools.Split(' ').FirstOrDefault(tool => !IsInPath(tool)) is { } missing)
            return new(false, $"{missing} is missing; install util-linux and coreutils.");
        if (!File.Exists(VersionFile))
            return new(false, $"No root filesystem in {options.Value.RootFs}; make it with `sandbox/build rootfs {options.Value.RootFs}`.");
        if (Cgroups.Problem() is { } problem) return new(false, $"The native provider needs control groups: {problem}.");
        if (StateProblem() is { } fault) return new(false, fault);

        return new(true, $"{version}, root filesystem version {(await File.ReadAllTextAsync(VersionFile, cancellationToken)).Trim()}.");
    }

    private string? StateProblem()
    {
        try
        {
            files.MakeFolders();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"The state folder {options.Value.StateDirectory} cannot be made: {e.Message}";
        }
    }

    private static bool IsInPath(string tool) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, tool)));
}
