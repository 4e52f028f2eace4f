using RemoteExecutor.Cli.Local;
using RemoteExecutor.Cli.Output;

namespace RemoteExecutor.Cli.Setup;

/// <summary>What sandboxes run, made by <c>sandbox/build</c>; made again only when its sources have changed.</summary>
internal sealed class SandboxImage(Surroundings here)
{
    private static string Script => Path.Combine(Folders.Checkout(), "sandbox", "build");

    /// <summary>The version that this checkout would make.</summary>
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

    public async Task EnsureImageAsync(string engine, CancellationToken cancellationToken)
    {
        var wanted = await WantedVersionAsync(cancellationToken);
        if (await DockerEngine.ImageVersionAsync(engine, cancellationToken) == wanted) return;
        await BuildAsync("making the sandbox image", ["docker"], new Dictionary<string, string> { ["DOCKER_HOST"] = engine }, cancellationToken);
    }

    public async Task EnsureRootFilesystemAsync(string folder, CancellationToken cancellationToken)
    {
        if (RootFilesystemVersion(folder) == await WantedVersionAsync(cancellationToken)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        await BuildAsync("making the root filesystem of sandboxes", ["rootfs", folder], null, cancellationToken);
    }

    private async Task BuildAsync(string what, string[] arguments, Dictionary<string, string>? variables, CancellationToken cancellationToken)
    {
        await new DebianPackages(here).EnsureAsync(["mmdebstrap"], cancellationToken);
        var end = await SetupProgress.StepAsync(here.Error, what + " (a minute or two, once)", onLine =>
            Processes.RunAsync(Script, arguments, variables, onLine, cancellationToken));
        if (end.ExitCode != 0) throw new RexException($"{end.Tail}\nsandbox/build {string.Join(' ', arguments)} failed: see above.", ExitCodes.NotSetUp);
    }
}
