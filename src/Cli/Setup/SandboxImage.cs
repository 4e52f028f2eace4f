using RemoteExecutor.Cli.Local;
using RemoteExecutor.Cli.Output;

namespace RemoteExecutor.Cli.Setup;

/// <summary>What sandboxes run. <c>sandbox/build</c> makes it, and knows by itself when there is nothing to do.</summary>
internal sealed class SandboxImage(Surroundings here)
{
    private static string Script => Path.Combine(Folders.Checkout(), "sandbox", "build");

    /// <summary>The version that this checkout makes.</summary>
    public static async Task<string> WantedVersionAsync(CancellationToken cancellationToken)
    {
        var end = await Processes.RunAsync(Script, ["version"], null, null, cancellationToken);
        return end.ExitCode == 0 ? end.Tail.Trim() : throw new RexException($"sandbox/build version failed:\n{end.Tail}");
    }

    /// <summary>Version of a root filesystem; null when there is none.</summary>
    public static string? RootFilesystemVersion(string folder)
    {
        var file = Path.Combine(folder, "opt", "remote-executor", "version");
        return File.Exists(file) ? File.ReadAllText(file).Trim() : null;
    }

    public Task EnsureImageAsync(string engine, CancellationToken cancellationToken) =>
        BuildAsync("sandbox image", ["docker"], new Dictionary<string, string> { ["DOCKER_HOST"] = engine }, cancellationToken);

    public Task EnsureRootFilesystemAsync(string folder, CancellationToken cancellationToken) =>
        BuildAsync("root filesystem of sandboxes", ["rootfs", folder], null, cancellationToken);

    private async Task BuildAsync(string what, string[] arguments, Dictionary<string, string>? variables, CancellationToken cancellationToken)
    {
        var end = await SetupProgress.ShowAsync(here.Error, what, onLine =>
            Processes.RunAsync(Script, arguments, variables, onLine, cancellationToken));
        if (end.ExitCode != 0) throw new RexException($"{end.Tail}\nno {what}: see above.", ExitCodes.NotSetUp);
    }
}
