using RemoteExecutor.Cli.Local;
using RemoteExecutor.Cli.Output;

namespace RemoteExecutor.Cli.Setup;

/// <summary>Programs that set-up needs, and the Debian packages that bring them.</summary>
internal sealed class DebianPackages(Surroundings here)
{
    /// <summary>Program → package; they happen to have the same names.</summary>
    public IReadOnlyList<string> Missing(params IEnumerable<string> programs) =>
        [.. programs.Where(program => Processes.Find(program, here.Variable) is null)];

    /// <summary>Installs what is missing when root, or says what to type.</summary>
    public async Task EnsureAsync(IReadOnlyList<string> programs, CancellationToken cancellationToken)
    {
        var missing = Missing(programs);
        if (missing.Count == 0) return;
        var command = InstallCommand(missing);
        if (!Environment.IsPrivilegedProcess || Processes.Find("apt-get", here.Variable) is null)
            throw new RexException($"{string.Join(" and ", missing)} missing. Type:\n{command}", ExitCodes.NotSetUp);

        var end = await SetupProgress.ShowAsync(here.Error, "packages", onLine => InstallAsync(missing, onLine, cancellationToken));
        if (end.ExitCode != 0) throw new RexException($"{end.Tail}\ncould not install packages. Type:\n{command}", ExitCodes.NotSetUp);
    }

    public static string InstallCommand(IReadOnlyList<string> packages) => $"sudo apt-get install -y {string.Join(' ', packages)}";

    private static async Task<ProcessEnd> InstallAsync(IReadOnlyList<string> packages, Action<string> onLine, CancellationToken cancellationToken)
    {
        var quiet = new Dictionary<string, string> { ["DEBIAN_FRONTEND"] = "noninteractive" };
        onLine($"installing {string.Join(", ", packages)}");
        string[] install = ["install", "-y", "--no-install-recommends", .. packages];
        var end = await Processes.RunAsync("apt-get", install, quiet, null, cancellationToken);
        if (end.ExitCode == 0) return end;
        // The package lists may be missing (a fresh container) or old.
        await Processes.RunAsync("apt-get", ["update"], quiet, null, cancellationToken);
        return await Processes.RunAsync("apt-get", install, quiet, null, cancellationToken);
    }
}
